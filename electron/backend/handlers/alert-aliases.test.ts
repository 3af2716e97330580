import { expect, test } from 'vitest';
import { startTestBackend } from '../testing/test-backend.testing.ts';

test('an alias that cannot be understood is refused, not left out in silence', async () => {
  const { client, close } = await startTestBackend();
  const save = (...aliases: string[]) =>
    client.call('alert.save', {
      settings: { name: 'SCO', color: 'red', aliases, scope: 'article', paused: false },
    });
  await expect(save('=SCO', '"shanghai')).rejects.toMatchObject({
    code: 'refused',
    message: '“"shanghai” cannot be watched for. This quotation mark is never closed.',
  });
  await expect(save('…')).rejects.toMatchObject({
    code: 'refused',
    message: '“…” cannot be watched for. There is no word in it.',
  });
  expect(await client.call('alert.list')).toEqual([]);
  close();
});
