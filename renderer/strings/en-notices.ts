import type { AlertNotice } from '../../electron/domain/alerts/alert.ts';

const number = new Intl.NumberFormat('en');
const many = (count: number, one: string, more: string): string =>
  `${number.format(count)} ${count === 1 ? one : more}`;

const moments: Readonly<Record<AlertNotice['when'], string>> = {
  'at-once': 'At once',
  digest: 'In a digest',
  never: 'Never',
};

/** When a person is told of hits, and what an alert asks of articles beside their words. */
export const notices = {
  notify: 'Notify',
  moments,
  /** The summary of a folded section begins with a small letter only inside a sentence. */
  quietFrom: (from: string, to: string) => `quiet ${from} to ${to}`,
  notQuiet: 'no quiet hours',
  atMost: (coolDown: string) => `at most every ${coolDown}`,
  mutedUntil: (until: string) => `muted until ${until}`,
  mutedForGood: 'muted',
  whenHint: {
    'at-once': 'As soon as articles come in, once for all that came together',
    digest: (at: string) => `Once a day at ${at}, together with the other alerts in the digest`,
    never: 'Its hits are counted and in the inbox, without a notification',
  },
  off: 'Notifications are turned off in Settings: until they are on again, no alert notifies you',
  quiet: 'Quiet hours',
  quietAsSet: (hours: string | null) =>
    hours === null ? 'As in Settings: none' : `As in Settings: ${hours}`,
  quietNone: 'None',
  quietOwn: 'Other hours…',
  from: 'From',
  to: 'to',
  quietHint: 'What comes meanwhile is told when they end',
  coolDown: 'Not again for',
  coolDownNone: 'No pause',
  duration: (minutes: number) =>
    minutes % 1_440 === 0
      ? many(minutes / 1_440, 'day', 'days')
      : minutes % 60 === 0
        ? many(minutes / 60, 'hour', 'hours')
        : many(minutes, 'minute', 'minutes'),
  mute: 'Mute',
  muteNot: 'Not muted',
  muteHour: 'For an hour',
  muteTomorrow: 'Until tomorrow, 08:00',
  muteForGood: 'Until I say so',
  muteUntil: 'Until…',
  muteMoment: 'Muted until',
  unmute: 'Unmute',
  isMuted: 'muted',
  mutedToast: (name: string, until: string | null) =>
    until === null ? `${name} is muted` : `${name} is muted until ${until}`,
  unmutedToast: (name: string) => `${name} notifies you again`,

  which: 'Which articles',
  anything: 'any source, any language',
  sources: 'Sources',
  sourcesHint: 'Without one: every source',
  addSource: 'Add a source',
  languages: 'Languages',
  languagesHint: 'Without one: every language',
  addLanguage: 'Add a language',
  unknownLanguage: 'No language of the library is called that',
  leastMentions: 'Mentions in an article',
  orMore: (mentions: number) => `${number.format(mentions)} or more`,
  atLeast: (mentions: number) => `at least ${many(mentions, 'mention', 'mentions')}`,
  others: (count: number) => `${number.format(count)} more`,
  removeValue: (value: string) => `Remove ${value}`,
  articles: (count: number) => many(count, 'article', 'articles'),
} as const;
