/** A file to be packed; whatever is given beside its content overrides what is true. */
export interface TarInput {
  readonly name: string;
  readonly content?: string | Uint8Array;
  /** `0` a file, `5` a folder, `2` a link, `3` a device, `L` a long name, `x` a pax header. */
  readonly type?: string;
  readonly size?: number;
}

/** A TAR archive (ustar) for tests, also one that lies about itself. */
export function makeTar(inputs: readonly TarInput[], withEnd = true): Buffer {
  const parts = inputs.flatMap(({ name, content = '', type = '0', size }) => {
    const bytes = Buffer.from(content);
    const header = Buffer.alloc(512);
    header.write(name, 0, 100);
    header.write('0000644\0', 100);
    header.write(`${(size ?? bytes.length).toString(8).padStart(11, '0')}\0`, 124);
    header.write('00000000000\0', 136);
    header.write('        ', 148);
    header.write(type, 156);
    header.write('ustar\x0000', 257);
    let sum = 0;
    for (const byte of header) sum += byte;
    header.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148);
    return [header, bytes, Buffer.alloc((512 - (bytes.length % 512)) % 512)];
  });
  return Buffer.concat(withEnd ? [...parts, Buffer.alloc(1024)] : parts);
}
