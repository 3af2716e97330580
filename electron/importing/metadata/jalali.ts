/** First year of each cycle of leap years in the Persian calendar. */
const BREAKS = [
  -61, 9, 38, 199, 426, 686, 756, 818, 1111, 1181, 1210, 1635, 2060, 2097, 2192, 2262, 2324, 2394, 2456, 3178,
];

/**
 * A day of the Persian (Jalali) calendar as an ISO day, or null where there is no such day. Years 1 to 3177.
 * Algorithm: K. M. Borkowski, "The Persian calendar for 3000 years", Earth, Moon, and Planets 74 (1996).
 */
export function jalaliToIso(year: number, month: number, day: number): string | null {
  if (year < 1 || year >= 3178 || month < 1 || month > 12 || day < 1) return null;
  const { leap, gregorianYear, march } = jalaliYear(year);
  const length = month <= 6 ? 31 : month <= 11 || leap === 0 ? 30 : 29;
  if (day > length) return null;
  const dayOfYear = (month - 1) * 31 - Math.floor(month / 7) * (month - 7) + day - 1;
  return new Date(Date.UTC(gregorianYear, 2, march + dayOfYear)).toISOString().slice(0, 10);
}

/** Whether the year is a leap year (`leap` 0), and the day in March of the Gregorian year on which it begins. */
function jalaliYear(year: number): { leap: number; gregorianYear: number; march: number } {
  const gregorianYear = year + 621;
  let leapDays = -14;
  let start = BREAKS[0] as number;
  let jump = 0;
  for (const next of BREAKS.slice(1)) {
    jump = next - start;
    if (year < next) break;
    leapDays += Math.floor(jump / 33) * 8 + Math.floor((jump % 33) / 4);
    start = next;
  }
  let passed = year - start;
  leapDays += Math.floor(passed / 33) * 8 + Math.floor(((passed % 33) + 3) / 4);
  if (jump % 33 === 4 && jump - passed === 4) leapDays += 1;
  const gregorianLeapDays =
    Math.floor(gregorianYear / 4) - Math.floor(((Math.floor(gregorianYear / 100) + 1) * 3) / 4) - 150;
  const march = 20 + leapDays - gregorianLeapDays;
  if (jump - passed < 6) passed = passed - jump + Math.floor((jump + 4) / 33) * 33;
  let leap = (((passed + 1) % 33) - 1) % 4;
  if (leap === -1) leap = 4;
  return { leap, gregorianYear, march };
}
