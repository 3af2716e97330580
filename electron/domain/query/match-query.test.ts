import fc from 'fast-check';
import { expect, test } from 'vitest';
import { articles, queryTexts } from '../article.testing.ts';
import type { Block } from '../blocks.ts';
import { HEADLINE_BLOCK } from '../mention.ts';
import { tokenizeArticle } from '../tokenized-article.ts';
import { matchQuery } from './match-query.ts';
import { parseQuery } from './parse-query.ts';

const ABOUT = { source: 'IMNA', byline: 'Mariam Saleh', place: 'Shanghai', published: '2024-04-26' };

/** What is marked of a headline and paragraphs; null where the query does not match. */
function marked(query: string, texts: string | readonly string[], language = 'en'): readonly string[] | null {
  const [headline = '', ...paragraphs] = typeof texts === 'string' ? [texts] : texts;
  const blocks = paragraphs.map((text): Block => ({ kind: 'paragraph', text }));
  const article = tokenizeArticle({ ...ABOUT, headline, language, blocks });
  const parsed = parseQuery(query);
  if (!parsed.ok || !parsed.query) throw new Error(`not a query: ${query}`);
  const mentions = matchQuery(parsed.query, article);
  if (!mentions) return null;
  return mentions.map(({ block, start, end }) =>
    (block === HEADLINE_BLOCK ? headline : (paragraphs[block] ?? '')).slice(start, end),
  );
}

test.each([
  ['SCO', 'SCO'],
  ['the (SCO) met', 'SCO'],
  ['the S.C.O. met', 'S.C.O.'],
  ['the S.C.O met', 'S.C.O'],
  ["SCO's members", 'SCO'],
  ['the SCO’s members', 'SCO'],
  ['an SCO-led force', 'SCO'],
  ['the SCO.', 'SCO'],
  ['“SCO”', 'SCO'],
  ['SCO/NATO', 'SCO'],
  ['上海合作组织（SCO）峰会', 'SCO'],
  ['SCO峰会', 'SCO'],
  ['ＳＣＯ首脳会議', 'ＳＣＯ'],
  ['the SCO\u02bcs members', 'SCO'],
  ['نشست SCO در تهران', 'SCO'],
])('=SCO finds itself in %j', (text, mark) => {
  expect(marked('=SCO', text)).toEqual([mark]);
  expect(marked('=S.C.O.', text)).toEqual([mark]);
});

test.each([
  'Moscow scores in Francisco: sco, Sco, sCO, SCOs, SCO2, SCÒ',
  'The A.S.C.O. and the S.C.O.T. met',
  'S C O, S. C. O., s.c.o.',
  'MOSCOW SCORES IN FRANCISCO',
])('=SCO does not find itself in %j', (text) => {
  expect(marked('=SCO', text)).toBeNull();
});

test.each([
  ['=NATO', 'The senator of Nato and nato', null],
  ['=NATO', 'NATO and N.A.T.O.', ['NATO', 'N.A.T.O.']],
  ['=WHO', 'who is who', null],
  ['=WHO', 'The WHO said', ['WHO']],
  ['=WHO', 'WHO SAYS THERE IS A DOCTOR', null],
  ['=WHO', ['WHO SAYS THERE IS HOPE', 'The WHO met.'], ['WHO', 'WHO']],
  ['=WHO', ['WHO SAYS THERE IS HOPE', 'WHO MET', 'The W.H.O. met.'], ['WHO', 'WHO', 'W.H.O.']],
  ['=IT', 'IT IS TIME', null],
  ['=US', 'LET US GO, SAYS McDONALD', null],
  ['=US', 'U.S. SAYS NO', ['U.S.']],
  ['=SCO', 'SCO LEADERS MEET', ['SCO']],
  ['=WHO', '世卫组织 WHO', ['WHO']],
  ['=Nato', 'Nato, NATO', ['Nato']],
  ['=COVID-19', 'COVID-19, Covid-19, COVID-20', ['COVID-19']],
  ['=“The Who”', 'The Who, the WHO', ['The Who']],
  ['=ШОС', 'Саммит ШОС, шос', ['ШОС']],
  ['=é', 'e\u0301 é e', ['e\u0301', 'é']],
])('%s in %j', (query, texts, marks) => {
  expect(marked(query, texts)).toEqual(marks);
});

test('in a line of capitals an ordinary word is one of the article’s language', () => {
  expect(marked('=DER', 'DER SPIEGEL', 'de')).toBeNull();
  expect(marked('=DER', 'DER RATES RISE', 'en-GB')).toEqual(['DER']);
  expect(marked('=IT', 'IT IS TIME', '')).toBeNull();
  expect(marked('=IT', 'IT IS TIME', 'tr')).toEqual(['IT']);
});

test.each([
  ['nato summit', 'Summit of NATO', ['Summit', 'NATO']],
  ['nato summit', 'Summit of the SCO', null],
  ['"nato summit"', 'The NATO\nSummit; summit of NATO', ['NATO\nSummit']],
  ['"nato summit"', ['NATO', 'summit'], null],
  ['elysee', 'L’Élysée', ['Élysée']],
  ['شانگهاي', 'سازمان همکاری شـانگهای', ['شـانگهای']],
  ['terror*', 'Terrorists, counter-terrorism', ['Terrorists', 'terrorism']],
  ['"prime min*"', 'The Prime Minister', ['Prime Minister']],
  ['sco OR nato', 'NATO and SCO', ['NATO', 'SCO']],
  ['sco OR (nato sport)', 'NATO and SCO', ['NATO', 'SCO']],
  ['nato -sport', 'NATO and sport', null],
  ['nato NOT sport', 'NATO', ['NATO']],
  ['NOT sport', 'NATO', []],
  ['NOT (NOT nato)', 'NATO', []],
  ['headline:nato', ['SCO', 'NATO'], null],
  ['title:sco nato', ['SCO', 'NATO, SCO'], ['SCO', 'NATO']],
  ['source:imna', 'SCO', []],
  ['imna', 'SCO', null],
  ['source:imna AND sco', 'SCO', ['SCO']],
  ['headline:(sco OR nato) -headline:imna', ['SCO', 'IMNA'], ['SCO']],
  ['"a b" OR "b c"', 'a b c d b c', ['a b c', 'b c']],
  ['上海合作组织', '上海合作组织峰会', ['上海合作组织']],
  ['organi*ation', 'Organization, organisations, ORGANISATION', ['Organization', 'ORGANISATION']],
  ['organi*ation*', 'organisations', ['organisations']],
  ['*ation', 'Nation, nations', ['Nation']],
  ['"the *nation rose"', 'The stagnation rose', ['The stagnation rose']],
  ['a*a', 'a aa aba', ['aa', 'aba']],
  ['shoigu~', 'Shoygu, Shogiu and Shoiguu met Sergei', ['Shoygu', 'Shogiu', 'Shoiguu']],
  ['ministers~', 'minsters, minister, mixters', ['minsters', 'minister']],
  ['ministers~1', 'minsterz', null],
  ['"sergei shoigu~"', 'Sergei Shoygu', ['Sergei Shoygu']],
  ['shanghai NEAR/3 summit', 'The summit in old Shanghai', ['summit', 'Shanghai']],
  ['shanghai NEAR/2 summit', 'The summit in old Shanghai', null],
  ['shanghai PRE/3 summit', 'The summit in old Shanghai', null],
  ['shanghai PRE/1 summit', 'A Shanghai summit', ['Shanghai', 'summit']],
  ['shanghai NEAR/9 summit', ['Shanghai', 'summit'], null],
  ['us NEAR/3 us', 'us', null],
  ['us NEAR/3 us', 'us and us', ['us', 'us']],
  ['"new york" NEAR/2 york', 'new york', null],
  ['(sco OR nato) NEAR/2 summit', 'A NATO summit of the SCO', ['NATO', 'summit']],
  ['a NEAR/2 b NEAR/2 c', 'a x b x c', ['a', 'b', 'c']],
  ['a NEAR/2 b PRE/2 c', 'c a b', null],
  ['a NEAR/2 b NEAR/2 c', 'b x a x c', null],
  ['(a NEAR/2 b) NEAR/2 c', 'b x a x c', ['b', 'a', 'c']],
  ['(a NEAR/4 b) NEAR/1 c', 'a c b', ['a', 'c', 'b']],
  ['=SCO PRE/2 "press office"', 'the S.C.O. and press office', ['S.C.O.', 'press office']],
  ['NOT a NEAR/2 b', 'a c', []],
  ['headline:a NEAR/2 b', ['a c', 'a b'], null],
  ['lead:sco', ['NATO', 'SCO', 'SCO'], ['SCO']],
  ['body:sco', ['SCO', 'the SCO', 'SCO'], ['SCO', 'SCO']],
  ['byline:saleh place:shanghai', 'SCO', []],
  ['byline:=SALEH', 'SCO', null],
  ['lang:en', 'SCO', []],
  ['lang:EN date:2024-04 words:1', 'SCO', []],
  ['lang:fa', 'SCO', null],
  ['date:2024-04-27..', 'SCO', null],
  ['date:<2024-05 sco', 'SCO', ['SCO']],
  ['date:>2024', 'SCO', null],
  ['words:>1', 'SCO', null],
  ['is:unread', 'SCO', null],
  ['\\-sco \\OR', 'or SCO', ['or', 'SCO']],
  ['sco\\* ', 'SCOtland', null],
  ['"say \\"hi\\""', 'say “hi”', ['say “hi']],
])('%s in %j', (query, texts, marks) => {
  expect(marked(query, texts)).toEqual(marks);
});

test('mentions lie inside their texts, in reading order, without touching each other’s letters', () => {
  fc.assert(
    fc.property(articles, queryTexts, fc.boolean(), (draft, text, typing) => {
      const parsed = parseQuery(text, { typing });
      const article = tokenizeArticle(draft);
      const mentions = parsed.ok && parsed.query ? matchQuery(parsed.query, article) : null;
      let lastBlock = HEADLINE_BLOCK;
      let lastEnd = 0;
      for (const { block, start, end } of mentions ?? []) {
        const length = (block === HEADLINE_BLOCK ? draft.headline : (draft.blocks[block]?.text ?? '')).length;
        if (block !== lastBlock) lastEnd = 0;
        expect(block).toBeGreaterThanOrEqual(lastBlock);
        expect(start).toBeGreaterThanOrEqual(lastEnd);
        expect(end).toBeGreaterThan(start);
        expect(end).toBeLessThanOrEqual(length);
        lastBlock = block;
        lastEnd = end;
      }
    }),
    { numRuns: 500 },
  );
});

test('NEAR answers at once for words that fill a long text, since a search asks it of many', () => {
  const text = `${'The old '.repeat(50_000)}and then ${'of '.repeat(50_000)}`;
  expect(marked('of PRE/5 old', text)).toBeNull();
  expect(marked('=The NEAR/1 of', text)).toBeNull();
  expect(marked('=The NEAR/4 of', text)).toEqual(['The', 'of']);
});
