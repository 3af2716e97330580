/** The line, or the proposal, of which the articles are shown beside the form. */
export interface ShownLine {
  readonly alias: string;
  /** Those only that no other line hits. */
  readonly only: boolean;
  /** It is not among the lines yet. */
  readonly proposed: boolean;
}
