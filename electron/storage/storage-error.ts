/** Why the library cannot do what was asked, with words for a person. */
export class StorageError extends Error {
  readonly code: 'newer-version' | 'damaged' | 'disk-full' | 'not-writable' | 'busy' | 'in-use' | 'not-found';
  constructor(code: StorageError['code'], message: string, cause?: unknown) {
    super(message, { cause });
    this.name = 'StorageError';
    this.code = code;
  }
}

const SQLITE_PERM = 3;
const SQLITE_BUSY = 5;
const SQLITE_LOCKED = 6;
const SQLITE_READONLY = 8;
const SQLITE_IOERR = 10;
const SQLITE_CORRUPT = 11;
const SQLITE_FULL = 13;
const SQLITE_CANTOPEN = 14;
const SQLITE_NOTADB = 26;

/** The words for what the driver or the file system threw; null for anything else. */
export function explainStorageError(error: unknown): StorageError | null {
  if (error instanceof StorageError) return error;
  if (!(error instanceof Error)) return null;
  const explained = fromSystem(error) ?? fromSqlite(error);
  return explained && new StorageError(explained.code, explained.message, error);
}

type Explanation = Pick<StorageError, 'code' | 'message'>;

const DISK_FULL: Explanation = {
  code: 'disk-full',
  message: 'The disk is full. Nothing was lost; free some space and try again.',
};
const NOT_WRITABLE: Explanation = {
  code: 'not-writable',
  message: 'The library’s folder or file may not be written. Allow writing to it, or choose another folder.',
};
const DAMAGED: Explanation = {
  code: 'damaged',
  message:
    'The library’s file is damaged. It was left as it is; restore the newest backup from the library’s folder.',
};
const BUSY: Explanation = {
  code: 'busy',
  message: 'Another program is using the library. Close it and try again.',
};

function fromSystem(error: Error): Explanation | null {
  switch ('code' in error ? error.code : '') {
    case 'ENOSPC':
    case 'EDQUOT':
      return DISK_FULL;
    case 'EACCES':
    case 'EPERM':
    case 'EROFS':
    case 'ENOTDIR':
    case 'EEXIST':
      return NOT_WRITABLE;
    default:
      return null;
  }
}

function fromSqlite(error: Error): Explanation | null {
  if (!('errcode' in error) || typeof error.errcode !== 'number') return null;
  // The low byte is the primary result code.
  switch (error.errcode & 0xff) {
    case SQLITE_FULL:
      return DISK_FULL;
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return BUSY;
    case SQLITE_PERM:
    case SQLITE_READONLY:
    case SQLITE_CANTOPEN:
      return NOT_WRITABLE;
    case SQLITE_CORRUPT:
    case SQLITE_NOTADB:
      return DAMAGED;
    case SQLITE_IOERR:
      return {
        code: 'damaged',
        message: `The disk did not read or write as it should (${error.message}). Check the disk and try again.`,
      };
    default:
      return null;
  }
}
