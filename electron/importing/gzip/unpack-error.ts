import type { ImportReason } from '../../domain/import-outcome.ts';

/** Thrown where packed bytes break off, are damaged, or unpack to too much, in the midst of reading what they hold. */
export class UnpackError extends Error {
  readonly reason: ImportReason;

  constructor(reason: ImportReason) {
    super(reason.code);
    this.reason = reason;
  }
}
