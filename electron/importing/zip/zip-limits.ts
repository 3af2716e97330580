/** What one archive may hold and unpack to. An archive of articles stays far below; one that is made to do harm does not. */
export interface ZipLimits {
  /** Files and folders. */
  readonly entries: number;
  /** Unpacked bytes of one entry. */
  readonly entrySize: number;
  /** Unpacked bytes of all entries. */
  readonly totalSize: number;
  /** Unpacked bytes of an entry for each packed one. */
  readonly ratio: number;
  /** Entries up to so many unpacked bytes may have any ratio: a short file of blanks is no bomb. */
  readonly ratioFrom: number;
}

export const ZIP_LIMITS: ZipLimits = {
  entries: 100_000,
  entrySize: 256 * 1024 * 1024,
  totalSize: 4 * 1024 * 1024 * 1024,
  ratio: 200,
  ratioFrom: 4 * 1024 * 1024,
};
