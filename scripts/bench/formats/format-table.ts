/** What became of the files of one format. */
export interface FormatAccount {
  readonly format: string;
  files: number;
  articles: number;
  skipped: number;
  /** By reason. */
  readonly failed: Map<string, number>;
  slowestMs: number;
}

/** One account a format, made when it is first asked for. */
export class FormatAccounts {
  private readonly accounts = new Map<string, FormatAccount>();

  of(format: string): FormatAccount {
    const found = this.accounts.get(format);
    if (found) return found;
    const made: FormatAccount = {
      format,
      files: 0,
      articles: 0,
      skipped: 0,
      failed: new Map(),
      slowestMs: 0,
    };
    this.accounts.set(format, made);
    return made;
  }

  /** As a table in Markdown, most files first. */
  table(): string[] {
    const accounts = [...this.accounts.values()].sort((one, other) => other.files - one.files);
    return [
      '| format | files | articles | skipped | failed, by reason | slowest file |',
      '| --- | --- | --- | --- | --- | --- |',
      ...accounts.map(({ format, files, articles, skipped, failed, slowestMs }) => {
        const reasons = [...failed].sort((one, other) => other[1] - one[1]);
        const written = reasons.map(([reason, count]) => `${count} ${reason}`).join(', ');
        return `| ${format} | ${files} | ${articles} | ${skipped} | ${written} | ${Math.round(slowestMs)} ms |`;
      }),
    ];
  }
}
