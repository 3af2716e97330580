import type { ImportReason } from '../../domain/import-outcome.ts';
import { decodeText } from '../decode.ts';
import { parseXml } from '../xml/parse-xml.ts';
import type { XmlElement } from '../xml/xml-tree.ts';
import type { ZipArchive, ZipEntry } from '../zip/open-zip.ts';
import { readZipEntry } from '../zip/read-zip-entry.ts';

/** The largest part of a document that is read, in bytes: thousands of pages of text. */
export const LARGEST_PART = 32 * 1024 * 1024;

/** A part of a document could not be read, and without it the document cannot. */
export class PartFailure extends Error {
  readonly reason: ImportReason;

  constructor(reason: ImportReason) {
    super(reason.code);
    this.reason = reason;
  }
}

/** The files that a document is packed of, by their names. */
export class DocumentParts {
  private readonly archive: ZipArchive;
  private readonly entries = new Map<string, ZipEntry>();
  private readonly format: string;

  /** `format` is its name for a person. */
  constructor(archive: ZipArchive, format: string) {
    this.archive = archive;
    this.format = format;
    for (const entry of archive.entries) {
      if (entry.kind === 'file' && !this.entries.has(entry.name)) this.entries.set(entry.name, entry);
    }
  }

  has(name: string): boolean {
    return this.entries.has(name);
  }

  names(): Iterable<string> {
    return this.entries.keys();
  }

  /** Throws a {@link PartFailure}. */
  async bytes(name: string): Promise<Uint8Array> {
    const entry = this.entries.get(name);
    if (!entry) throw this.damaged('a part of it is missing');
    const read = await readZipEntry(this.archive, entry, LARGEST_PART);
    if (read.ok) return read.bytes;
    const { reason } = read;
    throw new PartFailure(
      reason.code === 'damaged' || reason.code === 'encrypted' ? { ...reason, name: this.format } : reason,
    );
  }

  /** Throws a {@link PartFailure}. */
  async text(name: string): Promise<string> {
    return this.decode(await this.bytes(name));
  }

  /** Throws a {@link PartFailure}. */
  decode(bytes: Uint8Array): string {
    const decoded = decodeText(bytes);
    if (!decoded.ok) throw this.damaged('the text in it is in no known character set');
    return decoded.text.replace(/^\ufeff/u, '');
  }

  /** Throws a {@link PartFailure}. */
  async xml(name: string): Promise<XmlElement> {
    const parsed = parseXml(await this.text(name), this.format);
    if (!parsed.ok) throw new PartFailure(parsed.reason);
    return parsed.root;
  }

  /** Null where the part is missing or not in order: what it says is not needed. */
  async xmlIfAny(name: string): Promise<XmlElement | null> {
    if (!this.has(name)) return null;
    try {
      return await this.xml(name);
    } catch (error) {
      if (error instanceof PartFailure) return null;
      throw error;
    }
  }

  damaged(detail: string): PartFailure {
    return new PartFailure({ code: 'damaged', name: this.format, detail });
  }
}
