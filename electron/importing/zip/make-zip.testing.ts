import { crc32, deflateRawSync } from 'node:zlib';

/** A file to be packed; whatever is given beside its content overrides what is true. */
export interface ZipInput {
  readonly name: string;
  readonly content: string | Uint8Array;
  readonly store?: boolean;
  readonly flags?: number;
  readonly method?: number;
  readonly size?: number;
  readonly crc?: number;
  /** Its header is this one's, by its index: their bytes are shared. */
  readonly at?: number;
  readonly unixMode?: number;
}

/** A ZIP archive for tests, also one that lies about itself. */
export function makeZip(inputs: readonly ZipInput[], count = inputs.length): Buffer {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  const starts: number[] = [];
  let offset = 0;
  for (const input of inputs) {
    const name = Buffer.from(input.name);
    const content = Buffer.from(input.content);
    const method = input.method ?? (input.store ? 0 : 8);
    const packed = method === 8 ? deflateRawSync(content) : content;
    const common = Buffer.alloc(26);
    common.writeUInt16LE(20, 0);
    common.writeUInt16LE(input.flags ?? 0, 2);
    common.writeUInt16LE(method, 4);
    common.writeUInt32LE(input.crc ?? crc32(content), 10);
    common.writeUInt32LE(packed.length, 14);
    common.writeUInt32LE(input.size ?? content.length, 18);
    common.writeUInt16LE(name.length, 22);
    const start = input.at === undefined ? offset : (starts[input.at] ?? 0);
    starts.push(start);
    if (input.at === undefined) {
      const header = Buffer.concat([Buffer.from('504b0304', 'hex'), common, name]);
      parts.push(header, packed);
      offset += header.length + packed.length;
    }
    const rest = Buffer.alloc(14);
    rest.writeUInt32LE(((input.unixMode ?? 0) << 16) >>> 0, 6);
    rest.writeUInt32LE(start, 10);
    const madeBy = Buffer.from([20, input.unixMode === undefined ? 0 : 3]);
    directory.push(Buffer.from('504b0102', 'hex'), madeBy, common, rest, name);
  }
  const central = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('504b0506', 'hex');
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(central.length, 12);
  end.writeUInt32LE(offset, 16);
  return Buffer.concat([...parts, central, end]);
}
