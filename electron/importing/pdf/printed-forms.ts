/** Signs of Chinese and Japanese as they are turned for lines that run from top to bottom, each before what it stands for. */
const TURNED =
  '︐，︑、︒。︓：︔；︕！︖？︗〖︘〗︙…︰‥︱—︲–︳＿︵（︶）︷｛︸｝︹〔︺〕︻【︼】︽《︾》︿〈﹀〉﹁「﹂」﹃『﹄』﹇［﹈］';
const UPRIGHT = new Map(Array.from(TURNED.matchAll(/../gu), ([pair]) => [pair.charAt(0), pair.charAt(1)]));

/**
 * Ligatures, the shapes that Hebrew and Arabic letters take in print, and the radicals of Chinese, which fonts give out for the
 * signs that look the same.
 */
const SHAPES = /[\ufb00-\ufb06\ufb13-\ufb17\ufb1d-\ufb4f\ufb50-\ufdff\ufe70-\ufefc\u2f00-\u2fd5]+/gu;

/** The text in the letters that a person would type, so that a search finds it. */
export function plainLetters(text: string): string {
  return text
    .replace(SHAPES, (shapes) => shapes.normalize('NFKC'))
    .replace(/[\ufe10-\ufe19\ufe30-\ufe48]/gu, (sign) => UPRIGHT.get(sign) ?? sign);
}
