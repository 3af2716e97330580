import type { AlertScope } from '../../electron/domain/alerts/alert.ts';
import type { DismissalReason, HitState, InboxState } from '../../electron/domain/alerts/hit-state.ts';

const number = new Intl.NumberFormat('en');
const orList = new Intl.ListFormat('en', { type: 'disjunction' });
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`;
const articles = (count: number): string => many(count, 'article', 'articles');

export const inbox = {
  title: 'Inbox',
  /** The accessible name of the link in the sidebar. */
  link: (unread: number) => `Inbox, ${number.format(unread)} unread`,
  list: 'Hits',
  states: { unread: 'Unread', seen: 'Seen', done: 'Done', dismissed: 'Not relevant' } satisfies Record<
    InboxState,
    string
  >,
  state: 'Show',
  alert: 'Alert',
  allAlerts: 'All alerts',
  search: 'Search the inbox',
  clearSearch: 'Clear the search',
  menu: 'More for the inbox',
  byDay: 'By day',
  byAlert: 'By alert',
  allSeen: 'Mark all of these as seen',
  allDone: 'Mark all of these as done',
  count: (count: number) => articles(count),
  selected: (count: number) => `${number.format(count)} selected`,
  actions: 'What to do with what is selected',
  done: 'Done',
  seen: 'Mark as seen',
  unread: 'Mark as unread',
  notRelevant: 'Not relevant…',
  restore: 'Relevant after all',
  open: 'Open',
  openBeside: 'Open beside',
  undo: 'Undo',
  loading: 'Loading',
  today: 'Today',
  yesterday: 'Yesterday',
  group: (name: string, count: number) => `${name}, ${articles(count)}`,
  hitBy: (names: readonly string[]) => `hit by ${names.join(', ')}`,
  alsoHitBy: (names: readonly string[]) => `also hit by ${names.join(', ')}`,
  said: { unread: 'unread', seen: 'seen', done: 'done' } satisfies Record<HitState, string>,
  marked: {
    unread: (count: number) => `${articles(count)} marked as unread`,
    seen: (count: number) => `${articles(count)} marked as seen`,
    done: (count: number) => `${articles(count)} done`,
  } satisfies Record<HitState, (count: number) => string>,
  dismissed: (count: number) => `${articles(count)} not relevant`,
  restored: (count: number) => `${many(count, 'article counts', 'articles count')} again`,
  undone: 'Undone',
  failed: 'That did not work',
  noAlerts: 'Nothing is watched yet',
  noAlertsHint: 'An alert brings every new mention of a name here.',
  newAlert: 'New alert',
  empty: {
    unread: ['All is seen', 'What alerts find in new articles appears here.'],
    seen: ['Nothing waits here', 'Hits that you opened and have not put away appear here.'],
    done: ['Nothing is done yet', 'Press E on a hit to put it away; it is kept here.'],
    dismissed: ['Nothing was put out', 'Hits that are not relevant are kept here, and can be taken back.'],
  } satisfies Record<InboxState, readonly [string, string]>,
  nothingFound: (text: string) => `Nothing here matches “${text}”`,
  showSeen: 'Show what was seen',
  showUnread: 'Show what is unread',
} as const;

export const reasons = {
  'wrong-meaning': {
    label: 'It means something else',
    hint: 'Another name or word of the same letters',
  },
  'in-passing': { label: 'It is named only in passing', hint: 'The article is about something else' },
  copy: { label: 'It is a copy of what I had', hint: 'The same story came before' },
  other: { label: 'Another reason', hint: '' },
} as const satisfies Record<DismissalReason, { readonly label: string; readonly hint: string }>;

/** As a line of the inbox says it. */
export const reasonShort = {
  'wrong-meaning': 'means something else',
  'in-passing': 'only in passing',
  copy: 'a copy',
  other: 'another reason',
} as const satisfies Record<DismissalReason, string>;

export const dismissing = {
  title: (count: number) =>
    count === 1 ? 'Why is this not relevant?' : `Why are these ${number.format(count)} not relevant?`,
  reason: 'Reason',
  alerts: 'For which alert?',
  confirm: 'Not relevant',
  confirmAndNarrow: (name: string) => `Not relevant, and narrow ${name}`,
  cancel: 'Cancel',
  narrow: (name: string) => `Should ${name} leave out the like?`,
  asItIs: 'Leave it as it is',
  asItIsHint: 'Only this hit is put out',
  proposing: 'Looking for what parts this one from the others',
  noProposal: 'Nothing was found that parts this one from the others.',
  looking: 'Looking what would go',
  failed: 'What would go could not be found out',
  effect: (goes: number, unread: number, stays: number) =>
    goes === 0
      ? `Only this one would go, ${many(stays, 'other stays', 'others stay')}`
      : `${many(goes, 'other', 'others')} would go too${unread > 0 ? ` (${number.format(unread)} unread)` : ''}, ${many(stays, 'stays', 'stay')}`,
  brings: (count: number) => `${many(count, 'article comes', 'articles come')} in new`,
  line: 'Its lines would be',
  going: 'Would go too',
  staying: 'Would stay',
  kinds: {
    'exact-case': (words: readonly string[]) =>
      `Only in these letters: ${words.map((word) => word.replace(/^="?|"$/gu, '')).join(', ')}`,
    'exclude-phrase': (words: readonly string[]) =>
      `Not where it says ${words.map((word) => `“${word.replace(/^"|"$/gu, '')}”`).join(', ')}`,
    'near-word': (words: readonly string[]) => `Only near ${orList.format(words)}`,
    'least-mentions': (least: number) => `Only with ${number.format(least)} mentions or more`,
    scope: (scope: AlertScope) =>
      scope === 'headline' ? 'Only in headlines' : 'Only in headline and first paragraph',
  },
  narrowed: (name: string) => `Not relevant, and ${name} is narrower`,
} as const;
