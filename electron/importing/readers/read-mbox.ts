import { splitMbox } from '../mail/split-mbox.ts';
import type { ReadContext, Reading, Readings } from '../reading.ts';
import { chunksOf, type Source } from '../source.ts';
import { ReadLater } from '../table/decide-table.ts';
import { readMailBytes } from './read-mail.ts';

/**
 * A mailbox of any size, message by message (`message 12`), each read as a mail is. A message that cannot be read fails alone; text before
 * the first message, and the message in which an old mailbox keeps its own state, are no mail.
 */
export async function* readMbox(source: Source, context: ReadContext): Readings {
  const largest = context.sizes.inside;
  let number = 0;
  for await (const message of splitMbox(chunksOf(source), largest)) {
    number += 1;
    const part = `message ${number}`;
    if (message.ok) yield* readMessage(message.bytes, part, context);
    else yield [{ ok: false, part, reason: { code: 'too-large', bytes: message.size, limit: largest } }];
  }
  return number === 0 ? { code: 'empty' } : null;
}

const STATE = /^subject:[ \t]*DON'T DELETE THIS MESSAGE -- FOLDER INTERNAL DATA/imu;

async function* readMessage(
  bytes: Uint8Array,
  part: string,
  context: ReadContext,
): AsyncGenerator<readonly Reading[], void, void> {
  if (STATE.test(Buffer.from(bytes.subarray(0, 2_000)).toString('latin1'))) return;
  const name = (inner: string): string => (inner === '' ? part : `${part}, ${inner}`);
  try {
    const readings = readMailBytes(bytes, context);
    let next = await readings.next();
    for (; !next.done; next = await readings.next()) {
      yield next.value.map((reading) => ({ ...reading, part: name(reading.part) }));
    }
    if (next.value) yield [{ ok: false, part, reason: next.value }];
  } catch (error) {
    if (error instanceof ReadLater) throw error;
    yield [{ ok: false, part, reason: { code: 'parser-crashed' } }];
  }
}
