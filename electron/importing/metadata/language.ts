import { eld } from 'eld/extrasmall';

/** Enough to be sure with, in characters; more only takes time. */
const SAMPLE = 500;
const SHORTEST = 20;

/** The language of a text as two letters, or an empty string when its first 500 characters do not make it sure. */
export function detectLanguage(text: string): string {
  const sample = text.slice(0, SAMPLE);
  if (sample.length < SHORTEST) return '';
  const result = eld.detect(sample);
  if (!result.language || !result.isReliable()) return '';
  // The detector knows Amharic as the only language in the Ethiopic script; Tigrinya writes ኣ where Amharic writes አ.
  if (result.language === 'am' && /ኣ/u.test(sample)) return '';
  // Nor does it know Sorani, whose vowels neither Persian nor Arabic writes.
  if (/^(?:fa|ar|ur)$/u.test(result.language) && (sample.match(/[ڕڵۆێ]/gu)?.length ?? 0) > 2) return '';
  return result.language;
}

/** A language tag (BCP 47) as a page or record gives it: `en_US` is `en`; an empty string where it is none. */
export function cleanLanguage(tag: string): string {
  const match = /^([a-z]{2,3})(?:[-_][a-z0-9-_]*)?$/iu.exec(tag.trim());
  const language = (match?.[1] ?? '').toLowerCase();
  return language === 'und' || language === 'mul' || language === 'zxx' ? '' : language;
}
