import { expect, test } from 'vitest';
import { compileAlerts } from '../alerts/percolate.ts';
import { articleWith } from '../article.testing.ts';
import type { Block } from '../blocks.ts';
import { HEADLINE_BLOCK } from '../mention.ts';
import { tokenizeArticle } from '../tokenized-article.ts';
import { matchQuery } from './match-query.ts';
import { parseQuery } from './parse-query.ts';

/** What an alert for an acronym must and must not find: query, language, text (a line of its own is a paragraph), mentions. */
const CASES: readonly (readonly [string, string, string, readonly string[]])[] = [
  // Inside words, in any script.
  ['=SCO', 'en', 'Moscow scored in Francisco', []],
  ['=SCO', 'en', 'MOSCOW SCORED IN FRANCISCO', []],
  ['=EU', 'en', 'Europe, neutral, EUR and EUROPOL', []],
  ['=UN', 'en', 'The UNICEF and UNESCO staff', []],
  ['=AI', 'en', 'Said and AIDS', []],
  ['=ШОС', 'ru', 'в шоссе и ШОССЕ', []],
  ['=ООН', 'ru', 'Резолюция ООН принята', ['ООН']],
  ['=北约', 'zh', '北约峰会在东京举行', ['北约']],
  // Case.
  ['=WHO', 'en', 'The man who knew the WHO', ['WHO']],
  ['=IT', 'en', 'It said it hired IT staff', ['IT']],
  ['=US', 'en', 'They told us that US forces left', ['US']],
  ['=IS', 'en', 'What is IS?', ['IS']],
  ['=AI', 'en', 'ai, Ai and AI', ['AI']],
  ['=EU', 'ro', 'eu cred că EU', ['EU']],
  ['=NATO', 'en', 'Nato says NATO', ['NATO']],
  ['=Nato', 'en', 'Nato says NATO', ['Nato']],
  ['=IMNA', 'en', 'Tehran (IMNA) - The', ['IMNA']],
  ['=iPhone', 'en', 'IPHONE, Iphone and iPhone', ['iPhone']],
  ['=G7', 'en', 'g7, G7 and G77', ['G7']],
  ['=COVID-19', 'en', 'Covid-19, COVID-19', ['COVID-19']],
  ['=İETT', 'tr', 'İETT ve iett', ['İETT']],
  // Possessives, plurals, compounds.
  ['=SCO', 'en', 'SCO’s summit', ['SCO']],
  ['=SCO', 'en', "the SCO's summit", ['SCO']],
  ['=SCO', 'en', 'several SCOs met', []],
  ['=NATO', 'en', 'a NATO-led force and pro-NATO voices', ['NATO', 'NATO']],
  ['=EU', 'de', 'die EU-Kommission und der EU-Gipfel', ['EU', 'EU']],
  ['=EU', 'de', 'Nicht-EU-Länder', ['EU']],
  ['=UN', 'en', 'non-UN', ['UN']],
  ['=NATO', 'de', 'NATOs Haltung', ['NATOs']],
  ['=EU', 'de', 'Die EUs Antwort, EU’s und des EU-Rats', ['EUs', 'EU', 'EU']],
  ['=NATO', 'nl', 'NATO’s top en NATOs top', ['NATO', 'NATOs']],
  ['=Nato', 'sv', 'Natos generalsekreterare', ['Natos']],
  ['=NATO', 'da', 'NATOs generalsekretær', ['NATOs']],
  ['=EU', 'nb', 'EUs regler', ['EUs']],
  ['=NATO', 'en', 'NATOs are no word', []],
  ['=NATO', 'fr', 'NATOs', []],
  ['=NATO', 'sv', 'natos och NATOS', []],
  ['=IS', 'de', 'ISS und ISs', []],
  ['=DA', 'de', 'Das DAS, DAs', ['DAs']],
  ['=NATO', 'de', 'NATO-Gipfel, Nato-Staaten, NATOstaaten', ['NATO']],
  ['=NATO', 'sv', 'Natotoppmötet och NATO-toppmötet', ['NATO']],
  ['=EU', 'fi', 'EU:n, EU:ssa ja EUn', ['EU', 'EU']],
  ['=AB', 'tr', 'AB’nin ve AB’ye', ['AB', 'AB']],
  ['=НАТО', 'ru', 'страны НАТО, в НАТО', ['НАТО', 'НАТО']],
  ['=НАТО', 'uk', 'саміт НАТО; натовський', ['НАТО']],
  ['=ЄС', 'uk', 'країни ЄС', ['ЄС']],
  // Arabic writes particles and the article in one with the word; Persian does not.
  [
    'النيتو',
    'ar',
    'النيتو والنيتو بالنيتو للنيتو وبالنيتو',
    ['النيتو', 'والنيتو', 'بالنيتو', 'للنيتو', 'وبالنيتو'],
  ],
  ['نيتو', 'ar', 'نيتو والنيتو ونيتو', ['نيتو', 'والنيتو', 'ونيتو']],
  ['والنيتو', 'ar', 'النيتو وللنيتو', ['النيتو', 'وللنيتو']],
  ['"قمة النيتو"', 'ar', 'في قمة النيتو وقمة والنيتو', ['قمة النيتو']],
  ['اللجنة', 'ar', 'للجنة واللجنة', ['للجنة', 'واللجنة']],
  ['إيران', 'ar', 'وإيران بإيران لإيران الإيرانية', ['وإيران', 'بإيران', 'لإيران']],
  ['=النيتو', 'ar', 'والنيتو النيتو', ['النيتو']],
  ['رود', 'ar', 'ورود وفرود', []],
  ['نيتو', 'ar', 'بنيتو موسوليني', []],
  ['النيتو', 'fa', 'والنيتو', []],
  ['ناتو', 'fa', 'ناتو و ناتو، به‌ناتو', ['ناتو', 'ناتو']],
  ['رود', 'fa', 'ورود به رود', ['رود']],
  ['=EU', 'fr', 'l’EU et d’EU', ['EU', 'EU']],
  ['=US', 'en', 'US/UK talks', ['US']],
  ['=WHO', 'en', 'a UN-WHO plan', ['WHO']],
  ['=NATO', 'fi', 'NATO:n huippukokous', ['NATO']],
  ['=NATO', 'tr', "NATO'nun zirvesi", ['NATO']],
  // Dots.
  ['=UN', 'en', 'The U.N. said', ['U.N.']],
  ['=UN', 'en', 'the U.N said', ['U.N']],
  ['=US', 'en', 'U.S.-led', ['U.S.']],
  ['=US', 'en', 'the U.S.S.R.', []],
  ['=USSR', 'en', 'the U.S.S.R. and the USSR', ['U.S.S.R.', 'USSR']],
  ['=U.S.', 'en', 'US and U.S. forces', ['US', 'U.S.']],
  ['=SCO', 'en', 'S.C.O.’s', ['S.C.O.']],
  ['=SCO', 'en', 'A.S.C.O.T. and T.S.C.O.', []],
  ['=EU', 'en', 'e.u. rules', []],
  ['=IS', 'en', 'Section I. S. Miller', []],
  // Lines of capitals.
  ['=WHO', 'en', 'WHO WILL PAY FOR IT?', []],
  ['=WHO', 'en', 'WHO CHIEF RESIGNS\nThe WHO said so.', ['WHO', 'WHO']],
  ['=IT', 'en', 'IT IS TIME TO GO', []],
  ['=US', 'en', 'LET US PRAY', []],
  ['=US', 'en', 'U.S. TO LEAVE', ['U.S.']],
  ['=NATO', 'en', 'NATO TO EXPAND', ['NATO']],
  ['=SCO', 'en', 'SCO LEADERS MEET IN SHANGHAI', ['SCO']],
  ['=EU', 'en', 'EU BACKS DEAL', ['EU']],
  ['=IMNA', 'en', 'IMNA REPORTS', ['IMNA']],
  ['=AID', 'en', 'AID REACHES THE NORTH', []],
  ['=DIE', 'de', 'DIE RENTEN STEIGEN', []],
  // Other scripts beside it.
  ['=SCO', 'fa', 'نشست SCO در تهران', ['SCO']],
  ['=SCO', 'zh', '上海合作组织（SCO）峰会', ['SCO']],
  ['=NATO', 'ja', 'ＮＡＴＯ首脳会議とNATO軍', ['ＮＡＴＯ', 'NATO']],
  ['=WHO', 'zh', '世卫组织WHO表示', ['WHO']],
  ['=SCO', 'ru', 'Саммит SCO (ШОС)', ['SCO']],
  ['=ШОС', 'ru', 'саммит ШОС-2024', ['ШОС']],
  ['="سازمان همکاری شانگهای"', 'fa', 'سازمان همكاري شانگهاي', []],
  // Addresses, which name no organization.
  ['=WHO', 'en', 'see https://www.who.int/news and mail press@who.int', []],
  ['=UN', 'en', 'see www.un.org', []],
  ['=IS', 'en', 'user_IS@example.org', ['IS']],
  ['=AI', 'en', 'openai.com/AI', ['AI']],
  // Signs around it.
  ['=SCO', 'en', '“SCO”, (SCO), SCO: SCO; SCO! SCO…', ['SCO', 'SCO', 'SCO', 'SCO', 'SCO', 'SCO']],
  ['=SCO', 'en', 'the S\u00adCO met', ['S\u00adCO']],
  ['=EU', 'en', '#EU @EU $EU', ['EU', 'EU', 'EU']],
  ['=UN', 'en', 'UN2030 and UN 2030', ['UN']],
];

test('there are at least sixty cases', () => {
  expect(CASES.length).toBeGreaterThanOrEqual(60);
});

test.each(CASES)('%s (%s) in %j: %j', (query, language, text, mentions) => {
  const [headline = '', ...paragraphs] = text.split('\n');
  const blocks = paragraphs.map((paragraph): Block => ({ kind: 'paragraph', text: paragraph }));
  const article = tokenizeArticle(articleWith({ headline, blocks, language }));
  const parsed = parseQuery(query);
  if (!parsed.ok || !parsed.query) throw new Error(`not a query: ${query}`);
  const found = matchQuery(parsed.query, article);
  const shown = (found ?? []).map(({ block, start, end }) =>
    (block === HEADLINE_BLOCK ? headline : (paragraphs[block] ?? '')).slice(start, end),
  );
  expect(shown).toEqual(mentions);
  // An alert says the same.
  const [hit] = compileAlerts([{ id: 1, aliases: [query], scope: 'article' }]).match(article);
  expect(hit?.mentions ?? null).toEqual(found);
});
