import { Buffer } from 'node:buffer';
import { makeZip } from './zip/make-zip.testing.ts';

const TEXT = 'The town said on Monday that the work would begin in May and end before winter.';
const ENTITIES = [...'abcdefghi'].map((name, index, all) =>
  index === 0 ? `<!ENTITY a "ha">` : `<!ENTITY ${name} "${`&${all[index - 1]};`.repeat(10)}">`,
);

/** The one among them that is whole. */
export const WHOLE_FILE = 'article.txt';

/** Files that are made to do harm, by name: to fill memory, to hang their reader, to end it, to read and write elsewhere. */
export function hostileFiles(): Readonly<Record<string, string | Buffer>> {
  const zeros = makeZip([{ name: 'zeros.txt', content: Buffer.alloc(60_000_000) }]);
  let nested = makeZip([{ name: 'zeros.txt', content: Buffer.alloc(40_000_000) }]);
  for (let depth = 0; depth < 8; depth += 1) nested = makeZip([{ name: `${depth}.zip`, content: nested }]);
  return {
    [WHOLE_FILE]: `Mill opens\n\n${TEXT}`,
    'laughs.xml': `<?xml version="1.0"?><!DOCTYPE rss [${ENTITIES.join('')}]><rss><channel><item><title>&i;</title><description>&i;</description></item></channel></rss>`,
    'outside.xml': `<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY x SYSTEM "file:///etc/passwd">]><rss><channel><item><title>Quay</title><description>&x;</description></item></channel></rss>`,
    'slip.zip': makeZip([{ name: '../../../slipped.txt', content: `Slipped\n\n${TEXT}` }]),
    'nested.zip': nested,
    'zeros.zip': zeros,
    'deep.json': '['.repeat(1_000_000),
    'deep-objects.json': '{"a":'.repeat(500_000),
    'deep.html': `<html><body>${'<div>'.repeat(100_000)}${TEXT}`,
    'unclosed.html': `<html><body>${'<p><b><i><a href="'.repeat(20_000)}`,
    'comments.html': `<html>${'<!--'.repeat(100_000)}`,
    'blanks.txt': `${' '.repeat(2_000_000)}x`,
    'line.txt': 'x'.repeat(5_000_000),
    'quotes.csv': `headline,text\n"${'""'.repeat(1_000_000)}`,
    'commas.csv': `headline,text\n${','.repeat(1_000_000)}\n`,
    'cut.pdf': '%PDF-1.7\n1 0 obj\n<< /Type /Catalog /Pages 2 0 R',
    'loop.pdf':
      '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[2 0 R]/Count 1>>endobj\ntrailer<</Root 1 0 R>>',
    'cut.zip': makeZip([{ name: 'a.txt', content: TEXT }]).subarray(0, 40),
    'fields.eml': `${'From: a@a.example\nSubject: x\n'.repeat(50_000)}\n\nx`,
    'parts.eml': `From: a@a.example\nSubject: x\nMIME-Version: 1.0\nContent-Type: multipart/mixed; boundary=a\n\n${'--a\nContent-Type: multipart/mixed; boundary=a\n\n'.repeat(5_000)}`,
    'braces.rtf': `{\\rtf1 ${'{\\b '.repeat(200_000)}x`,
  };
}

/** What a reader of a document has in its archive before anything else. */
const ODT_KIND = { name: 'mimetype', content: 'application/vnd.oasis.opendocument.text', store: true };
const EPUB_KIND = { name: 'mimetype', content: 'application/epub+zip', store: true };

/**
 * Articles in each format that can point elsewhere, whose readers and pages would fetch `address` (it ends in a slash) if they could, and
 * take in the file at `secret`, a path.
 */
export function callingFiles(address: string, secret: string): Readonly<Record<string, string | Buffer>> {
  const outside = `file://${secret}`;
  const doctype = (root: string): string =>
    `<?xml version="1.0"?><?xml-stylesheet href="${address}style.xsl" type="text/xsl"?><!DOCTYPE ${root} SYSTEM "${address}${root}.dtd" [<!ENTITY call SYSTEM "${address}entity"><!ENTITY file SYSTEM "${outside}"><!ENTITY % more SYSTEM "${address}parameter"> %more;]>`;
  const page = `<!doctype html><html lang="en"><head><title>Page that calls</title><base href="${address}">
<meta http-equiv="refresh" content="0;url=${address}refresh"><link rel="stylesheet" href="style.css"><link rel="preload" as="image" href="preload.png">
<style>@import url(${address}import.css); body { background: url(${address}back.png) }</style><script src="script.js"></script></head>
<body onload="fetch('${address}onload')"><article><h1>Page that calls</h1><p>${TEXT}</p><p>${TEXT.replace('Monday', 'Tuesday')}</p>
<p><img src="picture.png" srcset="${address}large.png 2x" onerror="fetch('${address}onerror')"><img src="${outside}"></p><iframe src="frame.html"></iframe>
<video src="film.mp4" poster="poster.png" autoplay></video><object data="object.svg"></object><svg><image href="${address}svg.png"/><script href="${address}svg.js"/></svg>
<p><a href="javascript:fetch('${address}link')">A link</a> and <a href="${address}follow" ping="${address}ping">another</a>. ${TEXT.replace('Monday', 'Sunday')}</p></article></body></html>`;
  const wordRelations = `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">
<Relationship Id="p" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${address}picture.png" TargetMode="External"/>
<Relationship Id="f" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/image" Target="${outside}" TargetMode="External"/>
<Relationship Id="t" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/attachedTemplate" Target="${address}template.dotm" TargetMode="External"/></Relationships>`;
  const wordPicture = (id: string): string =>
    `<w:p><w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing"><a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData><pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill><a:blip r:link="${id}"/></pic:blipFill></pic:pic></a:graphicData></a:graphic></wp:inline></w:drawing></w:r></w:p>`;
  return {
    'feed.xml': `${doctype('rss')}<rss version="2.0"><channel><title>Calls</title><item><title>Feed that calls</title><description>${TEXT} &call; &file; &lt;img src="${address}feed.png"&gt;</description><enclosure url="${address}sound.mp3" type="audio/mpeg"/></item></channel></rss>`,
    'wire.xml': `${doctype('nitf')}<nitf><body><body.head><hedline><hl1>Wire that calls</hl1></hedline></body.head><body.content><p>${TEXT} &call; &file;</p><media media-type="image"><media-reference source="${address}wire.jpg"/></media></body.content></body></nitf>`,
    'feed.json': JSON.stringify({
      version: 'https://jsonfeed.org/version/1.1',
      title: 'Calls',
      next_url: `${address}next`,
      items: [{ id: '1', title: 'JSON feed that calls', image: `${address}a.png`, content_text: TEXT }],
    }),
    'page.html': page,
    'page.mhtml': `From: <Saved by Blink>\nSnapshot-Content-Location: ${address}page.html\nMIME-Version: 1.0\nContent-Type: multipart/related; type="text/html"; boundary="a"\n\n--a\nContent-Type: text/html; charset=utf-8\nContent-Location: ${address}page.html\n\n${page.replaceAll('Page that', 'Saved page that')}\n--a\nContent-Type: message/external-body; access-type=URL; URL="${address}body"\n\n\n--a--\n`,
    'mail.eml': `From: a@a.example\nTo: b@b.example\nSubject: Mail that calls\nDisposition-Notification-To: a@a.example\nMIME-Version: 1.0\nContent-Type: text/html; charset=utf-8\n\n<html><body><p>${TEXT}</p><img src="${address}seen.gif" width="1" height="1"><link rel="stylesheet" href="${address}mail.css"></body></html>\n`,
    'note.md': `# Note that calls\n\n${TEXT}\n\n![picture](${address}note.png) ![file](${outside})\n\n<img src="${address}inline.png">\n`,
    'field.rtf': `{\\rtf1\\ansi{\\*\\template ${address}template.dot}{\\b Letter that calls}\\par ${TEXT}\\par {\\field{\\*\\fldinst INCLUDEPICTURE "${address}rtf.png"}{\\fldrslt}}{\\field{\\*\\fldinst INCLUDETEXT "${secret}"}{\\fldrslt}}\\par}`,
    'word.docx': makeZip([
      {
        name: '[Content_Types].xml',
        content: `<?xml version="1.0"?><Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/></Types>`,
      },
      {
        name: '_rels/.rels',
        content: `<?xml version="1.0"?><Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="d" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument" Target="word/document.xml"/></Relationships>`,
      },
      { name: 'word/_rels/document.xml.rels', content: wordRelations },
      {
        name: 'word/document.xml',
        content: `<?xml version="1.0"?><w:document xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><w:body><w:p><w:r><w:t>Document that calls</w:t></w:r></w:p><w:p><w:r><w:t>${TEXT}</w:t></w:r></w:p>${wordPicture('p')}${wordPicture('f')}</w:body></w:document>`,
      },
    ]),
    'office.odt': makeZip([
      ODT_KIND,
      {
        name: 'content.xml',
        content: `<?xml version="1.0"?><!DOCTYPE office [<!ENTITY call SYSTEM "${address}entity"><!ENTITY file SYSTEM "${outside}">]><office:document-content xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" xmlns:draw="urn:oasis:names:tc:opendocument:xmlns:drawing:1.0" xmlns:xlink="http://www.w3.org/1999/xlink"><office:body><office:text><text:h text:outline-level="1">Letter that calls twice</text:h><text:p>${TEXT} &call;&file;</text:p><text:p><draw:frame><draw:image xlink:href="${address}odt.png"/></draw:frame></text:p><text:section><text:section-source xlink:href="${address}section.odt"/></text:section></office:text></office:body></office:document-content>`,
      },
    ]),
    'book.epub': makeZip([
      EPUB_KIND,
      {
        name: 'META-INF/container.xml',
        content: `${doctype('container')}<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container"><rootfiles><rootfile full-path="book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>`,
      },
      {
        name: 'book.opf',
        content: `<?xml version="1.0"?><package xmlns="http://www.idpf.org/2007/opf" version="3.0"><metadata xmlns:dc="http://purl.org/dc/elements/1.1/"><dc:title>Calls</dc:title></metadata><manifest><item id="a" href="a.xhtml" media-type="application/xhtml+xml"/><item id="b" href="${address}b.xhtml" media-type="application/xhtml+xml"/><item id="c" href="../../../../../../..${secret}" media-type="application/xhtml+xml"/></manifest><spine><itemref idref="a"/><itemref idref="b"/><itemref idref="c"/></spine></package>`,
      },
      { name: 'a.xhtml', content: page.replaceAll('Page that', 'Book that') },
    ]),
    'action.pdf': actionPdf(address, secret),
  };
}

/** A page with text that asks its reader to go to the address, to start a program, and to take in a file. */
function actionPdf(address: string, secret: string): string {
  const text = `BT/F 20 Tf 60 780 Td(Page that acts)Tj/F 10 Tf 0 -30 Td(${TEXT})Tj ET`;
  return `%PDF-1.7
1 0 obj<</Type/Catalog/Pages 2 0 R/OpenAction<</S/URI/URI(${address}open)>>/AA<</WC<</S/Launch/F(${secret})>>>>/Names<</JavaScript<</Names[(a)<</S/JavaScript/JS(app.launchURL\\("${address}js"\\))>>]>>>>>>endobj
2 0 obj<</Type/Pages/Count 1/Kids[3 0 R]>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>/XObject<</I 6 0 R>>>>/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 595 842]/A<</S/URI/URI(${address}link)>>>>]>>endobj
4 0 obj<</Length ${text.length}>>stream
${text}
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica/FontDescriptor<</Type/FontDescriptor/FontFile<</FS/URL/F(${address}font)>>>>>>endobj
6 0 obj<</Type/XObject/Subtype/Image/Width 1/Height 1/F<</FS/URL/F(${address}image)>>/Length 0>>stream

endstream endobj
trailer<</Root 1 0 R/Size 7>>
%%EOF
`;
}
