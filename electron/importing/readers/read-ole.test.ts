import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { describeReason } from '../../domain/import-outcome.ts';
import { makeOle } from '../ole/make-ole.testing.ts';
import { oleNames } from '../ole/ole-directory.ts';
import { readSource } from '../read-file.ts';
import { bytesSource } from '../source.ts';

async function sentence(name: string, bytes: Uint8Array): Promise<string> {
  const { value, done } = await readSource(bytesSource(name, bytes), 0).next();
  return done && value ? describeReason(value) : 'read';
}

describe('readOle', () => {
  it.each([
    [
      ['EncryptionInfo', 'EncryptedPackage', '\x06DataSpaces'],
      'a.docx',
      /^A Word document that is protected by a password/u,
    ],
    [['EncryptionInfo', 'EncryptedPackage'], 'a.xlsx', /^A spreadsheet that is protected by a password/u],
    [['\x06DataSpaces', '\tDRMContent'], 'a', /^An Office document that is protected by a password/u],
    [['WordDocument', '1Table', 'ObjectPool'], 'a.doc', /\.doc\) cannot be read\. Save it as \.docx/u],
    [['Workbook'], 'a.xls', /Save it as CSV/u],
    [['PowerPoint Document'], 'a.ppt', /Save it as PDF/u],
    [['__nameid_version1.0', '__substg1.0_0037001F'], 'a.msg', /^An Outlook mail .*Save it as \.eml/u],
    [['Contents'], 'a.pub', /^A file of an Office before 2007 cannot be read/u],
    [[], 'a', /^A file of an Office before 2007/u],
  ])('names %j as what it is', async (names, file, expected) => {
    expect(await sentence(file, makeOle(names))).toMatch(expected);
    // The directory may lie anywhere.
    expect(await sentence(file, makeOle(names, 300_000))).toMatch(expected);
  });

  it('finds every name, however many', () => {
    const names = Array.from({ length: 700 }, (_, index) => `stream ${index}`);
    expect([...oleNames(makeOle(names, 10_000))].sort()).toEqual([...names].sort());
  });

  it('never throws and always ends, whatever was changed in it', () => {
    const whole = makeOle(['WordDocument', '1Table', 'Data', 'ObjectPool', 'other'], 2_000);
    const change = fc.tuple(fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(fc.array(change, { maxLength: 20 }), fc.nat(whole.length), (changes, length) => {
        const bytes = Buffer.from(whole);
        for (const [index, value] of changes) bytes[index] = value;
        expect(oleNames(bytes.subarray(0, length)).size).toBeLessThan(20_000);
      }),
    );
  });
});
