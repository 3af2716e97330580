import { describe, expect, it } from 'vitest';
import { readDateline } from './dateline.ts';

describe('readDateline', () => {
  it('reads the openings of agencies', () => {
    const cases: readonly [string, string, string, string][] = [
      ['Iran (IMNA) - The minister', 'Iran', 'IMNA', ''],
      ['LONDON, April 26 (Reuters) - The bank', 'London', 'Reuters', ''],
      ['TEHRAN, Apr. 26 (MNA) – The', 'Tehran', 'MNA', ''],
      ['WASHINGTON (AP) — The', 'Washington', 'AP', ''],
      ['BRUSSELS — The council', 'Brussels', '', ''],
      ['SALVADOR, Feb 26 - Showers', 'Salvador', '', ''],
      ['RIO DE JANEIRO, 3 May 2024 (EFE) - The', 'Rio de Janeiro', 'EFE', '2024-05-03'],
      ['SPRINGFIELD, Ill. (AP) — The', 'Springfield, Ill.', 'AP', ''],
      ['(Reuters) - The', '', 'Reuters', ''],
      ['MOSCOW, April 26. /TASS/. The', 'Moscow', 'TASS', ''],
      ['BERLIN (dpa) - Die', 'Berlin', 'dpa', ''],
      ['تهران (ایرنا) - وزیر', 'تهران', 'ایرنا', ''],
    ];
    expect(
      cases.map(([text]) => {
        const read = readDateline(text);
        return [text, read?.place, read?.source, read?.published];
      }),
    ).toEqual(cases);
  });

  it('takes no sentence for an opening', () => {
    for (const text of [
      'The bank (which is old) - and not only it - closed.',
      'NATO - the alliance - met.',
      'UPDATE 1 - The bank',
      'He said (laughing) - nothing.',
      'A well-known man spoke - at last.',
      'The Shanghai Cooperation Organization (SCO) - a bloc of ten states - met.',
      'North Atlantic Treaty Organization (NATO): the alliance met.',
      'World Health Organization (WHO) – the agency – met.',
      'Prices rose in 2024 (see table 2) - by a third.',
    ]) {
      expect([text, readDateline(text)]).toEqual([text, null]);
    }
  });
});
