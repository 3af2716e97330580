import { suggestAlias } from '../../electron/domain/query/suggest-alias.ts';

/** What a person typed under *Words to watch*, and the lines for which they asked for any case. */
export interface AliasLines {
  readonly text: string;
  readonly anyCase: ReadonlySet<string>;
}

/** How one line is read. */
export interface ReadLine {
  /** As typed, trimmed. */
  readonly line: string;
  /** As saved: one query. */
  readonly alias: string;
  /** True where the line is exact only because it is typed in capitals, so that a person may want any case instead. */
  readonly choice: boolean;
  /** Exact letters: `=SCO`. */
  readonly exact: boolean;
}

/** The lines of a text in order: trimmed, without empty ones, each once. */
export function linesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|[\n\r\u2028\u2029]/u).map((line) => line.trim());
  return [...new Set(lines.filter((line) => line !== ''))];
}

/** Reads each line of the field: one in capitals is exact, unless any case was asked for it. */
export function readLines({ text, anyCase }: AliasLines): readonly ReadLine[] {
  return linesOf(text).map((line) => {
    const suggested = suggestAlias(line);
    const choice = suggested !== line;
    const alias = choice && !anyCase.has(line) ? suggested : line;
    return { line, alias, choice, exact: alias.startsWith('=') };
  });
}

/** The aliases to save. */
export function aliasesOf(lines: AliasLines): readonly string[] {
  return [...new Set(readLines(lines).map((read) => read.alias))];
}

/** The field's text for saved aliases: what a person would type to get them. */
export function linesFromAliases(aliases: readonly string[]): AliasLines {
  const anyCase = new Set<string>();
  const lines = aliases.map((alias) => {
    if (suggestAlias(alias) !== alias) {
      anyCase.add(alias);
      return alias;
    }
    const bare = alias.slice(1);
    const typed = alias.startsWith('=') && suggestAlias(bare) === alias && !aliases.includes(bare);
    return typed ? bare : alias;
  });
  return { text: lines.join('\n'), anyCase };
}

/** Turns any case on or off for one line. */
export function toggleAnyCase(lines: AliasLines, line: string): AliasLines {
  const anyCase = new Set(lines.anyCase);
  if (!anyCase.delete(line)) anyCase.add(line);
  return { ...lines, anyCase };
}

/** Adds a line at the end. */
export function addLine(lines: AliasLines, line: string): AliasLines {
  const text = lines.text.trimEnd();
  return { ...lines, text: text === '' ? line : `${text}\n${line}` };
}

/** Adds a line that is saved as this alias: what a person would type to get it. Nothing changes where it is there already. */
export function addAlias(lines: AliasLines, alias: string): AliasLines {
  if (aliasesOf(lines).includes(alias)) return lines;
  const [typed = alias] = linesOf(linesFromAliases([alias]).text);
  // Typed in capitals it may stand there already, for any case.
  return addLine(lines, linesOf(lines.text).includes(typed) ? alias : typed);
}

/** Takes out the lines that are saved as this alias; all others stay as they are typed. */
export function removeAlias(lines: AliasLines, alias: string): AliasLines {
  const gone = new Set(readLines(lines).flatMap((read) => (read.alias === alias ? [read.line] : [])));
  const kept = lines.text.split('\n').filter((line) => !gone.has(line.trim()));
  return { ...lines, text: kept.join('\n') };
}

/** A name for an alert that has none yet: its first line without the signs of the query language. */
export function proposeName(text: string): string {
  const first = linesOf(text)[0] ?? '';
  return first
    .replace(/^=/u, '')
    .replace(/["()*~]/gu, '')
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, 60);
}
