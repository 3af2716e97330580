const number = new Intl.NumberFormat('en');

function counted(count: number, one: string, many: string): string {
  return count === 0 ? '' : `${number.format(count)} ${count === 1 ? one : many}`;
}

/** Every word about copies and versions. */
export const groupWords = {
  /** What stands beside a main copy: "4 copies, 2 versions". */
  beside: ({ copies, versions }: { readonly copies: number; readonly versions: number }) =>
    [counted(copies, 'copy', 'copies'), counted(versions, 'version', 'versions')].filter(Boolean).join(', '),
  roles: { main: 'Main copy', copy: 'Copy', version: 'Version' },
  /** For a row of the list that is not the main copy. */
  oneOf: (role: 'copy' | 'version', size: number) =>
    `${role === 'copy' ? 'Copy' : 'Version'}, one of ${number.format(size)}`,
  title: 'Copies and versions',
  explain: (size: number) => `${number.format(size)} articles say the same.`,
  likeness: (share: number) => `${Math.floor(share * 100)}% alike`,
  noSource: 'Unknown source',
  open: (headline: string) => `Open ${headline}`,
  openBeside: (headline: string) => `Open ${headline} beside`,
  takeOut: 'Take out of the group',
  makeMain: 'Make main copy',
  takeOutOf: (headline: string) => `Take ${headline} out of the group`,
  makeMainOf: (headline: string) => `Make ${headline} the main copy`,
  join: 'Group as copies',
  joined: (count: number) => `${number.format(count)} articles grouped`,
  takenOut: 'Taken out of the group',
  mainChosen: 'Main copy chosen',
} as const;
