import type { RequestFailure } from '../contract/ipc.ts';
import { explainStorageError } from '../storage/storage-error.ts';

/** Thrown by a handler: the request fails with this code and these words for a person. */
export class Failure extends Error {
  readonly code: RequestFailure['code'];
  constructor(code: RequestFailure['code'], message: string) {
    super(message);
    this.name = 'Failure';
    this.code = code;
  }
}

export const CANCELLED: RequestFailure = { code: 'cancelled', message: 'Cancelled' };

/** What the page is told about anything that a handler threw. */
export function toRequestFailure(error: unknown): RequestFailure {
  if (error instanceof Failure) return { code: error.code, message: error.message };
  if (error instanceof Error && error.name === 'AbortError') return CANCELLED;
  const explained = explainStorageError(error);
  if (explained) {
    const code =
      explained.code === 'disk-full' || explained.code === 'not-found' ? explained.code : 'refused';
    return { code, message: explained.message };
  }
  const detail = error instanceof Error ? error.message : String(error);
  return {
    code: 'internal',
    message: `Something went wrong in the library (${detail}). Nothing was lost; try again.`,
  };
}
