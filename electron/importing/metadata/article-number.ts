import { latinDigits } from './digits.ts';

const LABEL = [
  '(?:news|story|article)\\s*(?:id|code|no|number|№|#)',
  'کد\\s*خبر',
  'شناسه\\s*خبر',
  'شماره\\s*خبر',
  'خبر',
  'رقم\\s*الخبر',
  'رمز\\s*الخبر',
  'код\\s*новости',
  'номер\\s*новости',
].join('|');
const NUMBER_LINE = new RegExp(
  `^(?:${LABEL})\\s*[.:：#№=-]*\\s*((?:\\p{L}{1,5}[-/]?)?\\p{Nd}[\\p{L}\\p{Nd}/_.-]{0,30})$`,
  'iu',
);

/** The outlet's own number where the line says nothing but that (`News ID 748393`, `کد خبر: ۱۲۳`), else null. Digits become 0 to 9. */
export function readArticleNumber(line: string): string | null {
  if (line.length > 80) return null;
  const number = NUMBER_LINE.exec(line)?.[1];
  return number === undefined ? null : latinDigits(number).replace(/[./_-]+$/u, '');
}
