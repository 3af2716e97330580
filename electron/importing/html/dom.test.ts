import { describe, expect, it } from 'vitest';
import { cutDeeper, measureDocument, parseDocument } from './dom.ts';

describe('measureDocument', () => {
  it('counts what comes after a doctype', () => {
    const page = '<html><head></head><body><p>One</p><p>Two <b>three</b></p></body></html>';
    const size = { nodes: 9, depth: 4 };
    expect(measureDocument(parseDocument(page), 1_000)).toEqual(size);
    expect(measureDocument(parseDocument(`<!doctype html>\n${page}`), 1_000)).toEqual(size);
  });

  it('stops at its limit', () => {
    expect(measureDocument(parseDocument(`<!doctype html>${'<p>a</p>'.repeat(100)}`), 50).nodes).toBe(50);
  });

  it('sees how deep unclosed elements lie', () => {
    const page = `<html><body>${'<p><b><i><a href="'.repeat(1_000)}`;
    expect(measureDocument(parseDocument(page), 150_000).depth).toBeGreaterThan(1_000);
  });
});

describe('cutDeeper', () => {
  it('leaves what is not deeper', () => {
    const document = cutDeeper(
      parseDocument(`<!doctype html><title>Mill</title><p>One</p>${'<div>'.repeat(50)}Two`),
      20,
    );
    expect(measureDocument(document, 1_000).depth).toBe(20);
    expect(document.body?.textContent).toBe('MillOne');
    expect(document.querySelector('title')?.textContent).toBe('Mill');
  });
});
