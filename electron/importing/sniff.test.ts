import { describe, expect, it } from 'vitest';
import { sniffBytes, sniffText } from './sniff.ts';

const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('sniffBytes', () => {
  it('tells pictures, documents, archives and binary data from text', () => {
    const cases: readonly [string, string | null][] = [
      ['\x89PNG\r\n\x1a\n', 'picture'],
      ['\xff\xd8\xff\xe0', 'picture'],
      ['RIFF1234WEBPVP8 ', 'picture'],
      ['%PDF-1.7', 'pdf'],
      ['PK\x03\x04', 'zip'],
      ['\x1f\x8b\x08', 'gzip'],
      ['\xd0\xcf\x11\xe0', 'ole'],
      ['{\\rtf1 hello \x00\x00}', null],
      ['WARC/1.0\r\n\x00\x01', null],
      ['text\x00with\x00zeros and more', 'binary'],
      ['\x01\x02\x03\x04\x05\x06', 'binary'],
      ['plain text', null],
      ['BM is how some words begin', null],
      ['\xff\xfeh\x00i\x00', null],
    ];
    expect(
      cases.map(([head]) => {
        const found = sniffBytes(bytes(head));
        return typeof found === 'object' ? (found?.reason.code ?? null) : found;
      }),
    ).toEqual(cases.map(([, format]) => format));
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
      ['<?xml version="1.0"?><rss>', 'a.txt', 'feed'],
      ['<?xml version="1.0"?><!-- c --><feed xmlns="http://www.w3.org/2005/Atom">', 'a.xml', 'feed'],
      ['<rdf:RDF xmlns:rdf="x">', 'a.xml', 'feed'],
      ['<?xml version="1.0"?><!DOCTYPE nitf SYSTEM "nitf.dtd"><nitf>', 'a.xml', 'nitf'],
      ['<nitf:nitf xmlns:nitf="x">', 'a.xml', 'nitf'],
      ['<?xml version="1.0"?><NewsML Version="1.2">', 'a.xml', 'newsml-1'],
      ['<newsItem xmlns="http://iptc.org/std/nar/2006-10-01/">', 'a.xml', 'newsml-g2'],
      ['<?xml version="1.0"?><html xmlns="http://www.w3.org/1999/xhtml">', 'a.xml', 'html'],
      ['<?xml version="1.0"?><catalog>', 'a.xml', 'unknown-format'],
      ['<!DOCTYPE lewis SYSTEM "lewis.dtd">\n<REUTERS TOPICS="YES">', 'a.sgm', 'sgml'],
      ['{\\rtf1\\ansi', 'a.txt', 'rtf'],
      ['WARC/1.0\r\nWARC-Type: warcinfo', 'a.txt', 'warc'],
      ['From jane@example.org Mon Jan  1 10:00:00 2024\nFrom: Jane', 'a.txt', 'mbox'],
      ['From the harbour the ships went out.\n\nText.', 'a.txt', 'text'],
      ['From: Jane\r\nSubject: A\r\n folded\r\n\r\nText', 'a.txt', 'mail'],
      ['Subject: only this\n\nText', 'a.txt', 'text'],
      ['Date: yesterday\nSubject: a note\nand prose that goes on\n\nText', 'a.txt', 'text'],
      ['MIME-Version: 1.0\nContent-Type: multipart/related; boundary=x\n\n', 'a.txt', 'mhtml'],
      ['a,b\n1,2', 'a.csv', 'csv'],
      ['a,b\n1,2', 'a.txt', 'text'],
      ['<svg xmlns="x">', 'a.html', 'picture'],
    ];
    expect(
      cases.map(([text, name]) => {
        const format = sniffText(text, name);
        return typeof format === 'string' ? format : format.reason.code;
      }),
    ).toEqual(cases.map(([, , format]) => format));
  });
});
