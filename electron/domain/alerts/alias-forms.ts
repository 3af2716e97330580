import { isSpokenAcronym } from './spoken-acronym.ts';

/**
 * Other forms in which papers print an exact acronym or name, as aliases: `NATO` as `=Nato` and the other way round, several `NGO` as
 * `=NGOs`, `G7` as `"G-7"`, and the dotless `COVID-19`. What `=` finds by itself (dots, possessives, compounds) is not among them.
 */
export function acronymForms(letters: string): string[] {
  const forms: string[] = [];
  if (isSpokenAcronym(letters)) forms.push(`=${letters.charAt(0)}${letters.slice(1).toLowerCase()}`);
  if (/^[A-Z][a-z]{3,11}$/u.test(letters) && isSpokenAcronym(letters.toUpperCase())) {
    forms.push(`=${letters.toUpperCase()}`);
  }
  if (/^[A-Z]{2,6}$/u.test(letters)) forms.push(`=${letters}s`);
  const [, before, digits] = /^(\p{L}{1,8})(\d{1,3})$/u.exec(letters) ?? [];
  if (before && digits) forms.push(`"${before}-${digits}"`);
  return forms;
}

/** One letter or two by which British and American spelling differ, and the hyphen of `co-operation`; folded words. */
const SPELLINGS: readonly (readonly [RegExp, string])[] = [
  [/is(?=ation|ations|ing|ed|e$|es$)/u, 'iz'],
  [/iz(?=ation|ations|ing|ed|e$|es$)/u, 'is'],
  [/^cooper/u, 'co-oper'],
  [/^coordin/u, 'co-ordin'],
  [/defence$/u, 'defense'],
  [/defense$/u, 'defence'],
  [/centre$/u, 'center'],
  [/center$/u, 'centre'],
  [/theatre$/u, 'theater'],
  [/theater$/u, 'theatre'],
  [/programme$/u, 'program'],
  [/program$/u, 'programme'],
  [/labour$/u, 'labor'],
  [/labor$/u, 'labour'],
  [/harbour$/u, 'harbor'],
  [/harbor$/u, 'harbour'],
];
/** More spellings than these nobody prints. */
const MOST = 12;

/** The same name in its other spellings, as written otherwise: `Shanghai Cooperation Organisation`, `Shanghai Co-operation Organization`. */
export function otherSpellings(name: string): string[] {
  let names: string[][] = [[]];
  for (const word of name.replaceAll(/\bco operation\b/giu, 'Cooperation').split(/\s+/u)) {
    const spellings = [word, ...spellingsOf(word)];
    names = names.flatMap((before) => spellings.map((spelling) => [...before, spelling])).slice(0, MOST);
  }
  return names.map((words) => words.join(' ')).filter((other) => other !== name);
}

function spellingsOf(word: string): string[] {
  return SPELLINGS.flatMap(([from, to]) => {
    const match = from.exec(word.toLowerCase());
    if (!match) return [];
    const spelled = word.slice(0, match.index) + to + word.slice(match.index + match[0].length);
    return [/^\p{Lu}/u.test(word) ? spelled.charAt(0).toUpperCase() + spelled.slice(1) : spelled];
  });
}
