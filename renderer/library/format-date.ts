const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September'];
MONTHS.push('October', 'November', 'December');

interface PublishedParts {
  readonly year: number;
  readonly month: number | null;
  readonly day: number | null;
  readonly time: string;
}

/** The parts of an ISO date as the source printed it; its own clock, never moved to the reader's time zone. */
function parsePublished(published: string): PublishedParts | null {
  const match = /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d:\d\d))?)?)?/u.exec(published);
  if (!match) return null;
  const [, year = '', month, day, time] = match;
  return {
    year: Number(year),
    month: month === undefined ? null : Number(month),
    day: day === undefined ? null : Number(day),
    time: time ?? '',
  };
}

function monthName(month: number): string {
  return MONTHS[month - 1] ?? '';
}

/** `26 April 2024, 14:05`; with less where less is known. What is no date comes back as it is. */
export function formatPublished(published: string): string {
  const parts = parsePublished(published);
  if (!parts) return published;
  const { year, month, day, time } = parts;
  if (month === null) return String(year);
  if (day === null) return `${monthName(month)} ${year}`;
  return `${day} ${monthName(month)} ${year}${time ? `, ${time}` : ''}`;
}

/** For a row of the list: `14:05` today, `26 Apr` this year, `26 Apr 2023` before. */
export function formatShort(published: string, now: Date): string {
  const parts = parsePublished(published);
  if (!parts) return published;
  const { year, month, day, time } = parts;
  if (month === null) return String(year);
  const short = monthName(month).slice(0, 3);
  if (day === null) return `${short} ${year}`;
  const today = year === now.getFullYear() && month === now.getMonth() + 1 && day === now.getDate();
  if (today && time) return time;
  return year === now.getFullYear() ? `${day} ${short}` : `${day} ${short} ${year}`;
}

/** A moment in milliseconds as an ISO day and time of this computer's clock, for the two functions above. */
export function toLocalIso(moment: number): string {
  const date = new Date(moment);
  const two = (value: number): string => String(value).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}T${two(date.getHours())}:${two(date.getMinutes())}`;
}
