import { expect, test } from 'vitest';
import { childEnvironment } from './child-environment.ts';

test('children get what they need to run, and no keys or options of other programs', () => {
  expect(
    childEnvironment({
      PATH: '/bin',
      HOME: '/home/a',
      LC_TIME: 'fa_IR.UTF-8',
      TZ: 'Asia/Tehran',
      SystemRoot: 'C:\\Windows',
      WIREWATCH_DATA: '/data',
      MY_PATH: 'no',
      NODE_OPTIONS: '--inspect',
      ELECTRON_RUN_AS_NODE: '1',
      SERVICE_TOKEN: 'secret',
      LANG: undefined,
    }),
  ).toEqual({
    PATH: '/bin',
    HOME: '/home/a',
    LC_TIME: 'fa_IR.UTF-8',
    TZ: 'Asia/Tehran',
    SystemRoot: 'C:\\Windows',
    WIREWATCH_DATA: '/data',
  });
});
