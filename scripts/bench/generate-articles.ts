/** Words that the queries of the benchmark ask for, so that they find something in generated text too. */
const NEWS =
  'oil price interest rate trade deficit opec bank japan dollar crude wheat export gold company profit share government agreement minister market president meeting budget stock quarter'.split(
    ' ',
  );
const SYLLABLES =
  'ka lo mi ter san dor vel ran tis bor num pel gra shi mo den fal qui zer hol wim jas lur cep nis tov'.split(
    ' ',
  );
const VOCABULARY = 30_000;

/** A small generator of numbers from 0 to 1 that gives the same ones each time (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Articles as JSONL whose words are spread as in a language: few are frequent, most are rare (Zipf's law). */
export function generateArticles(count: number): string {
  const random = randomFrom(7);
  const vocabulary = Array.from({ length: VOCABULARY }, (_, rank) => NEWS[rank] ?? makeWord(random));
  const word = (): string => vocabulary[Math.floor(VOCABULARY ** random()) - 1] ?? 'the';
  const words = (length: number): string => Array.from({ length }, word).join(' ');
  const lines: string[] = [];
  for (let number = 0; number < count; number += 1) {
    const paragraphs = Array.from(
      { length: 1 + Math.floor(random() * 6) },
      () => `${words(20 + Math.floor(random() * 30))}.`,
    );
    const day = String(1 + (number % 28)).padStart(2, '0');
    lines.push(
      JSON.stringify({
        headline: `${words(6)} ${number}`,
        source: `Paper ${number % 12}`,
        published: `2024-04-${day}`,
        language: 'en',
        body: paragraphs.join('\n\n'),
      }),
    );
  }
  return `${lines.join('\n')}\n`;
}

function makeWord(random: () => number): string {
  const length = 2 + Math.floor(random() * 3);
  return Array.from({ length }, () => SYLLABLES[Math.floor(random() * SYLLABLES.length)] ?? '').join('');
}
