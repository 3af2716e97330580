import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { decodeEntities } from './decode-entities.ts';
import { DEEPEST, parseXml } from './parse-xml.ts';
import { escapeHtml, innerHtml } from './xml-to-html.ts';
import {
  attributeOf,
  childAt,
  childrenOf,
  descendantsOf,
  lineOf,
  textOf,
  type XmlElement,
} from './xml-tree.ts';

function rootOf(text: string): XmlElement {
  const parsed = parseXml(text, 'This text');
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.reason));
  return parsed.root;
}

/** The fault of a text that was read, or why it was not. */
function faultOf(text: string): string | null {
  const parsed = parseXml(text, 'This text');
  if (parsed.ok) return parsed.fault;
  return parsed.reason.code === 'damaged' ? parsed.reason.detail : parsed.reason.code;
}

describe('a well-formed text', () => {
  const text = `<?xml version="1.0"?>
<!-- A note -->
<!DOCTYPE News [ <!ENTITY who "Jane > Doe"> ]>
<News xmlns:DC="urn:x" xml:lang="en">
  <DC:Title>Fish &amp; chips&nbsp;&#233;&#x2014;&who;</DC:Title>
  <body>One <b>two</b> three<br/><![CDATA[ <p>&amp;</p>]]></body>
  <pubDate at="1 &lt; 2" now></pubDate>
</News>`;
  const root = rootOf(text);

  it('becomes a tree with names in small letters, prefixes apart and its own entities left as they are', () => {
    expect([root.name, attributeOf(root, 'xml:lang')]).toEqual(['news', 'en']);
    const title = childAt(root, 'dc:title');
    expect([title?.name, title?.prefix, lineOf(title)]).toEqual(['title', 'dc', 'Fish & chips é—&who;']);
    expect(childAt(root, 'title')).toBe(title);
    expect(childAt(root, 'x:title')).toBeNull();
    expect(textOf(childAt(root, 'body'))).toBe('One two three <p>&amp;</p>');
    expect([...(childAt(root, 'pubdate')?.attributes ?? [])]).toEqual([
      ['at', '1 < 2'],
      ['now', ''],
    ]);
    expect(faultOf(text)).toBeNull();
  });

  it('knows where each element stands in it', () => {
    const place = childAt(root, 'body')?.place;
    expect(text.slice(place?.start, place?.end)).toBe(
      '<body>One <b>two</b> three<br/><![CDATA[ <p>&amp;</p>]]></body>',
    );
  });

  it('is HTML again where its elements are', () => {
    expect(innerHtml(childAt(root, 'body') as XmlElement)).toBe(
      'One <b>two</b> three<br> &lt;p&gt;&amp;amp;&lt;/p&gt;',
    );
  });
});

describe('an ill-formed text is read as well as it can be, and its fault named', () => {
  test.each([
    ['<rss><item><title>A & B</title></item></rss>', 'line 1: a bare & that is no entity', 'A & B'],
    ['<rss>\n<item><title>A<br>B</title></item></rss>', 'line 2: </title> stands where </br> should', 'AB'],
    ['<rss><item><title>A &amp; &eacute;', 'it breaks off inside <title>', 'A & é'],
    ['<rss><item><title>1 < 2 &amp;lt;</title></item></rss>', 'line 1: not well-formed', '1 < 2 &lt;'],
  ])('%s', (text, fault, title) => {
    expect(faultOf(text)).toBe(fault);
    expect(descendantsOf(rootOf(text), 'title').map(lineOf)).toEqual([title]);
  });

  it('and what follows an ill-formed item is not taken into it', () => {
    const root = rootOf('<rss><item><title>One <b>x</title></item><item><title>Two</title></item></rss>');
    expect(childrenOf(root, 'item').map(lineOf)).toEqual(['One x', 'Two']);
  });
});

describe('what is meant to do harm has its outcome at once', () => {
  const bomb = `<!DOCTYPE x [<!ENTITY a "${'A'.repeat(10)}">${Array.from(
    { length: 20 },
    (_, index) => `<!ENTITY a${index} "${`&a${index || ''};`.repeat(10)}">`,
  ).join('')}]><x>&a19;</x>`;

  test.each([
    ['a bomb of entities', bomb, '&a19;'],
    ['an external entity', '<!DOCTYPE x [<!ENTITY f SYSTEM "file:///etc/passwd">]><x>&f;</x>', '&f;'],
    ['an external declaration', '<!DOCTYPE x SYSTEM "http://example.org/x.dtd"><x>y</x>', 'y'],
  ])('%s', (_, text, read) => {
    expect(textOf(rootOf(text))).toBe(read);
  });

  test.each([
    ['<a>'.repeat(DEEPEST + 50) + '</a>'.repeat(DEEPEST + 50), 'its elements nest more than 200 deep'],
    ['<a>'.repeat(100_000), 'its elements nest more than 1,000 deep'],
    [`<r>${'<a/>'.repeat(500_001)}</r>`, 'it holds more than 500,000 elements'],
    [`<r>${'<a/>'.repeat(200_001)}`, 'it is ill-formed and too large to be mended'],
    ['<!DOCTYPE x [ <!ENTITY', 'it breaks off before its first element'],
    ['<?xml version="1.0"?>', 'it holds no element'],
  ])('too much of it: %#', (text, detail) => {
    expect(faultOf(text)).toBe(detail);
  });

  it('takes no name for the prototype of an object', () => {
    expect(rootOf('<x><__proto__ __proto__="1">a</__proto__></x>').children).toHaveLength(1);
    expect(faultOf('<x><constructor>a</constructor></x>')).toBe('it is not well-formed');
  });
});

test('whatever the bytes, there is a tree or a reason', () => {
  const piece = fc.constantFrom(
    '<a>',
    '</a>',
    '<b x="',
    '"',
    '>',
    '<',
    '&',
    '&amp;',
    '<![CDATA[',
    ']]>',
    '<!--',
    '-->',
    't',
    '<?',
    '?>',
    '<c/>',
    '<!DOCTYPE x [',
    ']>',
  );
  fc.assert(
    fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
      const parsed = parseXml(pieces.join(''), 'This text');
      expect(parsed.ok || parsed.reason.code === 'damaged').toBe(true);
    }),
  );
});

test('whatever the text, it comes back out of an element as it was', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      expect(decodeEntities(escapeHtml(text))).toBe(text);
      const plain = text.replace(/[^\P{Cc}\n\t]/gu, '');
      expect(textOf(rootOf(`<a>${escapeHtml(plain)}</a>`))).toBe(plain);
    }),
  );
});
