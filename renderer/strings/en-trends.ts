const number = new Intl.NumberFormat('en', { maximumFractionDigits: 1 });
const count = (value: number, one: string, many: string): string =>
  `${number.format(value)} ${value === 1 ? one : many}`;
const RIGHT_TO_LEFT = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
/** A name in a sentence: one from right to left is kept apart, or it would take the figures beside it along. */
const named = (name: string): string => (RIGHT_TO_LEFT.test(name) ? `\u2068${name}\u2069` : name);
const articles = (value: number): string => count(value, 'article', 'articles');

interface NamedCount {
  readonly name: string;
  readonly count: number;
}

/** `23 without a date`, and of several alerts whose they are. */
function apart(values: readonly NamedCount[], what: string): string {
  const [first] = values;
  if (values.length === 1 && first) return `${named(first.name)}: ${number.format(first.count)} ${what}`;
  const listed = values.map(({ name, count: own }) => `${named(name)} ${number.format(own)}`).join(', ');
  return `${what.charAt(0).toUpperCase()}${what.slice(1)}: ${listed}`;
}

/** Every word of the trends and of the marks that they leave elsewhere. */
export const trends = {
  title: 'Trends',
  command: 'Show trends',
  menu: 'Show trends',
  /** What a picture is of, for who sees it without the app. */
  caption: (what: string, names: readonly string[], when: string) =>
    `${what}: ${names.length > 6 ? `${number.format(names.length)} alerts` : names.map(named).join(', ')}${when === '' ? '' : ` · ${when}`}`,
  number: (value: number) => number.format(value),
  articles,
  mentions: (value: number) => count(value, 'mention', 'mentions'),
  failed: 'The figures could not be counted',

  alerts: 'Alerts',
  chooseAlerts: 'Choose alerts',
  chooseAlertsHint: 'Each has its colour, and its own line and sign',
  chosenAlerts: (chosen: number, all: number) =>
    `${number.format(chosen)} of ${count(all, 'alert', 'alerts')}`,
  chooseAll: 'All',
  chooseNone: 'None',
  tooMany: (shown: number, chosen: number) =>
    `The first ${number.format(shown)} of ${number.format(chosen)} chosen alerts are shown.`,
  range: 'Time',
  ranges: {
    month: 'Last 30 days',
    quarter: 'Last 90 days',
    year: 'Last 12 months',
    all: 'All time',
    own: 'From … to …',
  },
  from: 'From',
  to: 'To',
  bucket: 'By',
  buckets: { day: 'Day', week: 'Week', month: 'Month' },
  measure: 'Count',
  measures: { articles: 'Articles', mentions: 'Mentions' },
  coarser: (bucket: 'day' | 'week' | 'month') =>
    `By ${bucket}, since these are too many to be drawn one by one.`,

  timeTitle: { day: 'By day', week: 'By week', month: 'By month' },
  partTitle: { source: 'By source', language: 'By language', place: 'By place' },
  partColumn: { source: 'Source', language: 'Language', place: 'Place' },
  together: 'Together',
  period: { day: 'Day', week: 'Week from', month: 'Month' },
  keys: 'Arrow keys move along, Enter shows the articles',
  chart: 'Chart',
  table: 'Table',
  shownAs: (what: string) => `${what}, shown as`,
  export: (what: string) => `Export ${what.toLowerCase()}`,
  exportSvg: 'Drawing (SVG)',
  exportPng: 'Picture (PNG)',
  exportCsv: 'Table (CSV)',
  exported: (file: string) => `Exported to ${file}`,
  exportFailed: 'The export failed',
  figure: (alert: string, when: string, value: string) => `${alert}, ${when}: ${value}`,

  undated: (values: readonly NamedCount[]) => apart(values, 'without a date'),
  undatedColumn: 'Without a date',
  vague: (values: readonly NamedCount[]) => apart(values, 'of which only the month or year is known'),
  vagueColumn: 'Only month or year known',
  earlier: (values: readonly NamedCount[]) => apart(values, 'earlier than can be drawn'),
  earlierColumn: 'Earlier',
  unknown: {
    source: (value: number) => `${number.format(value)} without a source`,
    language: (value: number) => `${number.format(value)} in an unknown language`,
    place: (value: number) => `${number.format(value)} without a place`,
  },
  unknownRow: 'Not known',
  othersRow: (values: number) => `${number.format(values)} others`,
  more: (values: number) => `${number.format(values)} more are in the table`,

  spike: (value: number, usual: number) => `${articles(value)}, usual ${number.format(usual)}`,
  spikeOn: (value: number, usual: number, day: string) =>
    `${articles(value)} on ${day}, usual ${number.format(usual)}`,
  spikeOf: (alert: string, value: number, usual: number, day: string) =>
    `${named(alert)}: ${articles(value)} on ${day}, usual ${number.format(usual)}`,
  spikes: 'Spikes',
  noSpikes: 'No day stands out.',
  spikesHelp: 'What is a spike?',
  spikesRule: [
    'A spike is a day on which an alert has far more articles than usual.',
    'Usual is the median of the 14 days before: half of them had more, half had less. One odd day among them changes little.',
    'How much these days differ from the usual is measured by their median distance from it (times 1.4826, and never less than chance alone gives: the square root of the usual, at least 1). A spike is at least 3.5 of these above the usual, and has at least 5 articles.',
    'Days on which the library has no article at all are left out. Where fewer than 7 of the 14 are left, nothing is called a spike.',
  ],

  cells: { articles: 'Articles', share: 'Share', lift: 'Times chance' },
  cellsLabel: 'Cells show',
  cellsHint: {
    articles: 'Articles that both alerts hit.',
    share: 'How much of the articles of the alert at the left the other one hits too.',
    lift: 'How many times as often both hit one article as chance would have it: more than 1 is together, less is apart.',
  },
  percent: (share: number) =>
    share > 0 && share < 0.005 ? '<1%' : `${number.format(Math.round(share * 100))}%`,
  times: (lift: number) => `${lift >= 9.95 ? number.format(Math.round(lift)) : lift.toFixed(1)}×`,
  pair: (one: string, other: string, common: number, share: string, lift: string) =>
    `${named(one)} and ${named(other)}: ${articles(common)} in common, ${share} of ${named(one)}, ${lift} chance`,
  own: (alert: string, value: number) => `${named(alert)}: ${articles(value)}`,

  noAlerts: 'No alerts yet',
  noAlertsHint: 'Make an alert, and its articles are counted here by day, source and place.',
  newAlert: 'New alert',
  noneChosen: 'No alert chosen',
  noneChosenHint: 'Choose one or more alerts above.',
  noHits: 'Nothing in this time',
  noHitsHint: 'The chosen alerts have no articles here. Choose another time, or other alerts.',
  noDates: 'None of these articles has a date',
  noDatesHint: 'They cannot be put in order of time; sources, languages and places are below.',

  line: (days: number, to: string, value: number) => `${days} days up to ${to}: ${articles(value)}`,
} as const;
