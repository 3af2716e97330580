import { expect, test } from 'vitest';
import { createMailbox } from './mailbox.ts';

test('a queue keeps messages for the first listener, and gives each once', () => {
  const mailbox = createMailbox<number>('queue');
  const first: number[] = [];
  const second: number[] = [];
  mailbox.put(1);
  mailbox.put(2);
  const stop = mailbox.listen((message) => first.push(message));
  mailbox.listen((message) => second.push(message));
  mailbox.put(3);
  stop();
  mailbox.put(4);
  expect({ first, second }).toEqual({ first: [1, 2, 3], second: [3, 4] });
});

test('of a state every listener hears the last one first', () => {
  const mailbox = createMailbox<string>('latest');
  const first: string[] = [];
  const second: string[] = [];
  mailbox.put('starting');
  mailbox.put('ready');
  mailbox.listen((state) => first.push(state));
  mailbox.put('restarting');
  mailbox.listen((state) => second.push(state));
  expect({ first, second }).toEqual({ first: ['ready', 'restarting'], second: ['restarting'] });
});
