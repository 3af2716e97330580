import { describe, expect, it } from 'vitest';
import { fragmentLines } from './fragment-lines.ts';
import type { Fragment } from './page-fragments.ts';

/** The one line that pieces make, which stand from left to right as on paper; a space between two is a gap. */
function line(...shown: string[]): string {
  let left = 60;
  const row: Fragment[] = [];
  for (const text of shown) {
    const right = left + 5 * text.length;
    if (text !== ' ') row.push({ text, left, right, baseline: 100, size: 10, rtl: false, spaced: false });
    left = right;
  }
  return fragmentLines(row)
    .map((one) => one.text)
    .join('\n');
}

describe('a line from right to left', () => {
  it('keeps foreign names and the numbers behind them together', () => {
    expect(line('.', 'دیروز', ' ', 'Harbour', ' ', 'شرکت')).toBe('شرکت Harbour دیروز.');
    expect(line('مهم', ' ', 'Covid', ' ', '19', ' ', 'خبر')).toBe('خبر Covid 19 مهم');
    expect(line('NATO', ' ', '۲۰۲۶', ' ', 'گزارش')).toBe('گزارش ۲۰۲۶ NATO');
  });

  it('reads numbers from the left, and two numbers from the right', () => {
    expect(line('یورو', ' ', '۵', ' ', '۳', ' ', 'یا')).toBe('یا ۳ ۵ یورو');
    expect(line('یورو', ' ', '۲', '٫', '۵', ' ', 'تا')).toBe('تا ۲٫۵ یورو');
    expect(line('در', ' ', '٠٢', '-', '٢٠٢٦', ' ', 'یوم')).toBe('یوم ٢٠٢٦-٠٢ در');
    expect(line('سال', ' ', '٪', '۲۵', ' ', 'با')).toBe('با ۲۵٪ سال');
    expect(line('תקציב', ' ', '25%', ' ', 'של')).toBe('של 25% תקציב');
  });

  it('opens brackets before it closes them, whether the PDF names them by their look or by their sense', () => {
    expect(line('شد', ' ', '(', 'عج', ')', ' ', 'نام')).toBe('نام (عج) شد');
    expect(line('شد', ' ', ')', 'عج', '(', ' ', 'نام')).toBe('نام (عج) شد');
    expect(line('شد', ' ', '(', 'NATO', ')', ' ', 'نام')).toBe('نام (NATO) شد');
  });

  it('knows a line that a foreign name fills by the lines around it', () => {
    const piece = { size: 10, rtl: false, spaced: false };
    const row: Fragment[] = [
      { ...piece, text: 'شرکت بندر شمالی دیروز', left: 60, right: 200, baseline: 88 },
      { ...piece, text: 'Harbour Works', left: 100, right: 170, baseline: 100 },
      { ...piece, text: 'با', left: 190, right: 200, baseline: 100 },
    ];
    expect(fragmentLines(row)[1]).toMatchObject({ text: 'با Harbour Works', rtl: true });
  });

  it('keeps its words in order where it is quoted in a line from left to right', () => {
    expect(
      line('The paper', ' ', 'م', 'و', 'ي', ' ', '٣', ' ', 'ر', 'ب', 'خ', ' ', 'closed on Monday', '.'),
    ).toBe('The paper خبر ٣ يوم closed on Monday.');
  });

  it('takes letters whose marks lift them', () => {
    const place = { size: 10, rtl: true, spaced: false };
    const row: Fragment[] = [
      { ...place, text: 'ن', left: 60, right: 65, baseline: 100 },
      { ...place, text: 'أَ', left: 65, right: 70, baseline: 95.6 },
      { ...place, text: 'ش', left: 60, right: 70, baseline: 112 },
    ];
    expect(fragmentLines(row).map((one) => one.text)).toEqual(['أَن', 'ش']);
  });
});
