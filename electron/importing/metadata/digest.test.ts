import { describe, expect, it } from 'vitest';
import { splitDigest } from './digest.ts';

const article = (name: string): string =>
  `${name} opens again\n\nThe ${name.toLowerCase()} opened again on Monday after a long winter, its keeper said. Nobody had missed it.`;

describe('splitDigest', () => {
  it.each(['---', '***', '===', '* * *', '__________'])('parts articles at %s', (rule) => {
    const parts = [article('Mill'), article('Ferry'), article('Inn')];
    expect(splitDigest(parts.join(`\n\n${rule}\n\n`)).map((part) => part.trim())).toEqual(parts);
  });

  it('parts numbered articles', () => {
    const text = `Morning digest\n\n1. ${article('Mill')}\n\n2. ${article('Ferry')}`;
    expect(splitDigest(text).map((part) => part.trim())).toEqual([article('Mill'), article('Ferry')]);
  });

  it('parts articles that each end with their number', () => {
    const text = `${article('Mill')}\n\nNews ID 11\n\nYour Comment\n\n${article('Ferry')}\n\nNews ID 12\n\nYour Comment\n`;
    expect(splitDigest(text).map((part) => part.split('\n')[0])).toEqual([
      'Mill opens again',
      'Ferry opens again',
    ]);
  });

  it('parts headlines with datelines', () => {
    const wire = (name: string): string =>
      `${name} opens again\n\nLONDON (Reuters) - The ${name.toLowerCase()} opened again on Monday after a long winter, its keeper said.`;
    const text = `${wire('Mill')}\n\nNobody had missed it.\n\n${wire('Ferry')}`;
    expect(splitDigest(text).map((part) => part.split('\n')[0])).toEqual([
      'Mill opens again',
      'Ferry opens again',
    ]);
  });

  it('leaves one article whole', () => {
    const texts = [
      article('Mill'),
      `${article('Mill')}\n\n---\n\nYour Comment\n\nYou are replying to: .`,
      `${article('Mill')}\n\n---\n\nShare on Facebook\nTweet`,
      `${article('Mill')}\n\nThree things are new:\n\n1. The wheel\n\n2. The roof\n\n3. The cat`,
      `Two things to know\n\nThe mill opened again on Monday after a long winter, its keeper said to the town. Nobody had missed it, or nearly nobody.\n\n1. ${article('Wheel')}\n\n2. ${article('Roof')}`,
      `${article('Mill')}\n\n***\n\nThe keeper will stay for two more winters, he said on Monday. Then he will go to sea.`,
      `Mill opens again\n================\n\nThe mill opened again on Monday after a long winter, its keeper said. Nobody had missed it.`,
      '',
    ];
    for (const text of texts) expect(splitDigest(text)).toEqual([text]);
  });
});
