import { expect, test } from 'vitest';
import { citedArticle } from './cited-article.ts';

test('headline, text and citation, plain and as HTML that holds no foreign markup', () => {
  const { text, html } = citedArticle(
    {
      headline: 'Rivers & <b>Rain</b>',
      blocks: [
        { kind: 'heading', text: 'North', level: 3 },
        { kind: 'paragraph', text: 'It rains.' },
        { kind: 'quote', text: 'Still' },
        { kind: 'list-item', text: 'one' },
        { kind: 'table-row', text: 'a\tb' },
      ],
    },
    '"Rivers & <b>Rain</b>." KNA.',
  );
  expect(text).toBe(
    'Rivers & <b>Rain</b>\n\nNorth\n\nIt rains.\n\n> Still\n\n• one\n\na\tb\n\n"Rivers & <b>Rain</b>." KNA.',
  );
  expect(html).toBe(
    [
      '<h1>Rivers &amp; &lt;b&gt;Rain&lt;/b&gt;</h1>',
      '<h3>North</h3>',
      '<p>It rains.</p>',
      '<blockquote>Still</blockquote>',
      '<p>• one</p>',
      '<p>a b</p>',
      '<p><cite>&quot;Rivers &amp; &lt;b&gt;Rain&lt;/b&gt;.&quot; KNA.</cite></p>',
    ].join('\n'),
  );
});
