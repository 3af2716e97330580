/** One step from the version before to `version`: SQL that runs in one transaction and never changes once it has been released. */
export interface Migration {
  readonly version: number;
  readonly sql: string;
}
