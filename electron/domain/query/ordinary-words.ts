import { foldWord } from '../text/fold-word.ts';

/** Short words that also are acronyms, or look like one when a whole line is printed in capitals. Folded. */
const LISTS: Readonly<Record<string, string>> = {
  en: 'a i ad ah all am an and ant any app arc are arm art as ask at bad bar bat be bed bid big bit boy bus but buy by can cap car cat cop cup cut day did die do dog due ear eat egg end era eye fan far fat fed few fit fix fly for fox fun gap gas get go god got gun guy had has hat he her him his hit hot how ice if ill in is it its jet job joy key kid lab law lay led leg let lie lot low mad man map may me men met mix my net new no nor not now nut of off oil old on one or our out own pay per pet pop put ran raw red rid row run sad saw say sea see set she sin sit six sky so son sun tax tea ten the tie tip to too top toy try two up us use van via war was way we web wet who why win won yes yet you able aid aids also area army arts away back ball band bank base bear beat been bell best bill body book born both call came camp card care case cash cast city club coal cold come cook cool cope core cost crew dark data date days dead deal debt deep door down draw drop duty each east easy edge ever face fact fair fall farm fast fate fear feel file fill film find fine fire firm fish five flag flat flow food foot form four free from fuel full fund gain game gave gift give goal goes gold golf gone good grew grow half hall hand hard harm have head hear heat held help here hero high hill hold hole home hope host hour huge idea into iran iraq iron item jobs join jump just keep kept kill kind king knew know lack lake land last late lead left less life lift like line link list live loan long look lord lose loss lost love made mail main make male many mark mass mean meat meet mile milk mind mine miss more most move much must name near neck need news next nice nine none note once only onto open oral over pace pack page paid pain pair park part pass past path peak plan play plus poor port post pull push race rail rain rank rare rate read real rely rest rice rich ride ring rise risk road rock role roof room root rose rule safe said sale salt same sand save seat seek seem seen self sell send sent ship shop shot show shut sick side sign site size soil sold some song soon sort soul spot star stay step stop such suit sure swap swat take tale talk tall tank team tell term test text than that them then they thin this thus time tiny told tone took tool tour town tree trip true turn type unit upon used user vast very vice view vote wage wait walk wall want ward warm wash wave ways weak wear week well went were west what when whom wide wife wild will wind wine wing wire wise wish with wood word wore work yard year your zero about above after again among arena being below black board cause chain child china civil class clear close could court cover crime cross death doing drive early earth eight enemy enter equal event every faith false field fight final first focus force front funds given going grand grant great green group happy heart house human image issue japan judge labor large later learn least leave legal level light limit local major march maybe media metal might miles model money month moral mouth movie music never night north occur offer often order other owner paper party peace phone place plane plant point power press price pride prime proof quick quiet radio raise range reach react ready right river rules scale scene score sense serve seven shall share sharp shift short since sleep small smart smoke solid solve south space speak spend sport staff stage stake stand start state steel still stock store story strip study sugar table taken taste teach thank their there these thing think third those three today total touch trade train treat trend trial truck trust truth under union until upper urban usual value visit vital voice waste watch water wheel where which while white whole whose woman women world worry worth would write wrong young',
  de: 'ab alle als alt am an art auf aus bei bis da das dem den der des die dir du ein eine er es euch fast für gar gut hat her hier ich ihm ihn ihr im in ist ja kann kein man mehr mein mich mir mit nach nah neu nie noch nun nur ob oder ohne rat sei sein sich sie sind so tag tat tun um und uns von vor wann war was weg weil wem wen wenn wer wie will wir wird wo zu zum zur',
  fr: 'a à au aux avec bon car ce ces cet dans de des du elle en entre est et eu fait fin font hors il ils je la le les leur lui ma mais me mer mes moi mon ne ni non nos nous on ont or ou où par pas peu plus pour que qui sa sans se ses si son sous sud sur ta te tes toi ton tous tout tu un une va vie vous vu y',
  es: 'a al año como con cual da de del dos el ella en era eran es esa ese eso esta este fin fue gas ha han hay la las le les ley lo los luz mal mar mas me mes mi mis muy ni no nos o oro otra para paz pero por que red sal se ser si sin sol son su sus tal te tras tu tus un una uno va van ver vez y ya yo',
  it: 'a ad agli ai al alla anni anno che chi ci come con cosa cui da dal dei del di dopo due e ed era gas gli ha hai hanno ho i il in io la le lei lo loro lui ma mai me mi ne nel no noi non o ora per pi più poi può qua quel re sa se sei si sia sono su sua sue sui sul suo te ti tra tre tu un una uno va via vi voi',
};

const ORDINARY: ReadonlyMap<string, ReadonlySet<string>> = new Map(
  Object.entries(LISTS).map(([language, list]) => [language, new Set(list.split(' ').map(foldWord))]),
);

/** By language as articles name it, so that each name is taken apart once. */
const known = new Map<string, ReadonlySet<string> | undefined>();

function wordsOf(language: string): ReadonlySet<string> | undefined {
  if (!known.has(language)) {
    // Languages come from foreign pages: this must not grow without end.
    if (known.size > 1_000) known.clear();
    known.set(language, ORDINARY.get(language.toLowerCase().split(/[-_]/u)[0] || 'en'));
  }
  return known.get(language);
}

/**
 * Whether a folded word is an everyday word of the language (BCP 47), so that in a line of capitals it says nothing about an
 * acronym of the same letters. Where the language is not known, English is taken; of one without a list, no word is.
 */
export function isOrdinaryWord(word: string, language: string): boolean {
  return wordsOf(language)?.has(word) ?? false;
}
