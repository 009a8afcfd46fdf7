/** The same day some years later; 29 February becomes 28 February in other years. Dates are ISO 8601. */
export function plusYears(date: string, years: number): string {
  const [year, month, day] = partsOf(date);
  return dateOf(year + years, month, Math.min(day, daysIn(year + years, month)));
}

/** The day before a day. */
export function dayBefore(date: string): string {
  const [year, month, day] = partsOf(date);
  if (day > 1) {
    return dateOf(year, month, day - 1);
  }
  return month > 1 ? dateOf(year, month - 1, daysIn(year, month - 1)) : dateOf(year - 1, 12, 31);
}

/** The day after a day. */
export function dayAfter(date: string): string {
  const [year, month, day] = partsOf(date);
  if (day < daysIn(year, month)) {
    return dateOf(year, month, day + 1);
  }
  return month < 12 ? dateOf(year, month + 1, 1) : dateOf(year + 1, 1, 1);
}

/** Days of the months in a year that is not a leap year. */
const DAYS = [31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

function daysIn(year: number, month: number): number {
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  return (DAYS[month - 1] ?? 0) + (month === 2 && isLeap ? 1 : 0);
}

function partsOf(date: string): readonly [number, number, number] {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  return [year, month, day];
}

function dateOf(year: number, month: number, day: number): string {
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${String(year).padStart(4, '0')}-${two(month)}-${two(day)}`;
}
