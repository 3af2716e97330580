import { describe, expect, it } from 'vitest';
import { refuseBytes, sniffText } from './sniff.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('refuseBytes', () => {
  it('tells pictures, known documents and binary data from text', () => {
    const cases: readonly [string, string, string][] = [
      ['\x89PNG\r\n\x1a\n', 'a.txt', 'picture'],
      ['\xff\xd8\xff\xe0', 'a.txt', 'picture'],
      ['RIFF1234WEBPVP8 ', 'a.html', 'picture'],
      ['%PDF-1.7', 'a.txt', 'unknown-format'],
      ['PK\x03\x04', 'letter.docx', 'unknown-format'],
      ['{\\rtf1 hello}', 'a.json', 'unknown-format'],
      ['text\x00with\x00zeros and more', 'a.txt', 'binary'],
      ['\x01\x02\x03\x04\x05\x06', 'a.txt', 'binary'],
      ['plain text', 'a.bin', ''],
      ['BM is how some words begin', 'a.txt', ''],
      ['\xff\xfeh\x00i\x00', 'a.txt', ''],
    ];
    expect(cases.map(([head, name]) => refuseBytes(bytes(head), name)?.code ?? '')).toEqual(
      cases.map(([, , code]) => code),
    );
  });
});

describe('sniffText', () => {
  it('goes by the text first and by the name where the text leaves it open', () => {
    const cases: readonly [string, string, string][] = [
      ['<!DOCTYPE html><html>', 'a.txt', 'html'],
      ['<p>Hello</p>', 'a.txt', 'html'],
      ['<3 is a heart', 'a.txt', 'text'],
      ['<3 is a heart', 'a.html', 'text'],
      ['Hello <b>there</b>', 'a.htm', 'html'],
      ['# Title', 'a.md', 'markdown'],
      ['# Title', 'a.txt', 'text'],
      ['{"title": "x"}', 'a.txt', 'json'],
      ['{"title": "x"}\n{"title": "y"}', 'a.json', 'jsonl'],
      ['{"title": "x"}\n', 'a.jsonl', 'jsonl'],
      ['{"title":\n"x"}', 'a.json', 'json'],
      ['[1] First note. Text goes on.', 'a.txt', 'text'],
      ['[2024-04-26] The mill opens again', 'a.txt', 'text'],
      ['[1, 2]', 'a.txt', 'json'],
      ['[1]\n', 'a.txt', 'json'],
      ['[]', 'a.txt', 'json'],
      ['[{"title": "x"}]', 'a.txt', 'json'],
      ['[Editor’s note] Text goes on.', 'a.txt', 'text'],
      ['<?xml version="1.0"?><rss>', 'a.txt', 'unknown-format'],
      ['<svg xmlns="x">', 'a.html', 'picture'],
      ['MIME-Version: 1.0\n', 'a.mht', 'unknown-format'],
    ];
    expect(
      cases.map(([text, name]) => {
        const format = sniffText(text, name);
        return typeof format === 'string' ? format : format.reason.code;
      }),
    ).toEqual(cases.map(([, , format]) => format));
  });
});
