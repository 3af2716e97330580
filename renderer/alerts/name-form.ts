import type { AliasProposal } from '../../electron/contract/replies.ts';
import { isSpokenAcronym } from '../../electron/domain/alerts/spoken-acronym.ts';
import { type AliasLines, aliasesOf, linesOf, readLines } from './alias-lines.ts';

/**
 * Second forms worth offering: for each exact acronym that papers also write as a name, that name as an exact alias
 * (`NATO` gives `=Nato`), unless a line covers it already.
 */
export function nameForms(lines: AliasLines): readonly string[] {
  const typed = new Set(linesOf(lines.text));
  return readLines(lines)
    .filter((read) => read.exact)
    .map((read) => read.alias.slice(1))
    .filter(isSpokenAcronym)
    .map((letters) => `=${letters.charAt(0)}${letters.slice(1).toLowerCase()}`)
    .filter((form) => !typed.has(form));
}

/** What the library proposes, and after it the second forms of acronyms, which papers print whether the library has them or not. */
export function withNameForms(
  proposals: readonly AliasProposal[],
  lines: AliasLines,
): readonly AliasProposal[] {
  const known = new Set([...proposals.map(({ alias }) => alias), ...aliasesOf(lines)]);
  const forms = nameForms(lines)
    .filter((alias) => !known.has(alias))
    .map((alias) => ({
      kind: 'form' as const,
      alias,
      of: alias.toUpperCase(),
      articles: 0,
      example: null,
      figures: null,
    }));
  return [...proposals, ...forms];
}
