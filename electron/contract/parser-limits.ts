/** How much one parser process may take before it is killed. */
export interface ParserLimits {
  /** Without a sign of life (a result, or a step forward in a long file). */
  readonly seconds: number;
  /** Of its whole memory, 1,048,576 bytes each. */
  readonly megabytes: number;
}

/** What a person has not set otherwise: the largest articles that were measured stay far below. */
export const PARSER_LIMITS: ParserLimits = { seconds: 20, megabytes: 512 };
/** How often the memory of parsers is looked at, in milliseconds: one that grows as fast as it can takes 100 MB in this time. */
export const MEMORY_WATCH_MS = 200;
