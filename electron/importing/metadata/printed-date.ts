import type { DayOrder } from '../../domain/column-mapping.ts';
import { findDate } from './dates.ts';

/** A date of a line that has two readings (04/05/2024), as it is printed there; '' where there is none, or the line is about something else. */
export function printedDateIn(line: string, order: DayOrder | null = null): string {
  const date = findDate(line, order);
  if (date?.iso !== '' || (date.end - date.start) * 6 < line.length) return '';
  return line.slice(date.start, date.end).trim();
}
