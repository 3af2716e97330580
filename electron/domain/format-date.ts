const PARTS =
  /^(\d{4})(?:-(\d\d)(?:-(\d\d)(?:T(\d\d):(\d\d)(?::\d\d(?:\.\d+)?)?(?:Z|[+-]\d\d:?\d\d)?)?)?)?$/u;

function format(published: string, locale: string, withTime: boolean): string {
  const match = PARTS.exec(published);
  if (!match) return published;
  const [, year, month, day, hour, minute] = match;
  const hasTime = withTime && hour !== undefined;
  const date = new Date(0);
  date.setUTCFullYear(Number(year), Number(month ?? 1) - 1, Number(day ?? 1));
  date.setUTCHours(Number(hour ?? 0), Number(minute ?? 0));
  // A month 13 or a 31 February would silently become another date.
  if (date.getUTCMonth() !== Number(month ?? 1) - 1 || date.getUTCDate() !== Number(day ?? 1))
    return published;
  return new Intl.DateTimeFormat(locale, {
    timeZone: 'UTC',
    calendar: 'gregory',
    year: 'numeric',
    ...(month === undefined ? {} : { month: 'long' as const }),
    ...(day === undefined ? {} : { day: 'numeric' as const }),
    ...(hasTime ? { hour: '2-digit' as const, minute: '2-digit' as const, hourCycle: 'h23' as const } : {}),
  }).format(date);
}

/**
 * A publication date for a person: `26 April 2024`, with the time of day where it is known. Day and time are those that
 * the paper printed, whatever time zone the reader is in. What is no date is given back as it is.
 */
export function formatPublished(published: string, locale = 'en-GB'): string {
  return format(published, locale, true);
}

/** The same without the time of day. */
export function formatPublishedDay(published: string, locale = 'en-GB'): string {
  return format(published, locale, false);
}
