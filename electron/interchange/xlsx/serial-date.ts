import type { NumberStyle } from './number-format.ts';

const MILLISECONDS_PER_DAY = 86_400_000;

/** Serial of 9999-12-31, the last day a spreadsheet shows, in the 1900 and the 1904 count. */
const LAST_SERIAL_1900 = 2_958_465;
const LAST_SERIAL_1904 = 2_957_003;

/** The 1900 count has a day that never was (ECMA-376 part 1, 18.17.4.1): serial 60 shows as 29 February 1900. */
const FALSE_LEAP_DAY = 60;

/**
 * ISO 8601 text of a date serial: "2026-03-12", "2026-03-12T10:30:00", a time of day "10:30:00" where there is no
 * date, a span "PT36H15M". Undefined when the serial is outside what a spreadsheet can show as a date.
 */
export function formatSerialDate(serial: number, style: NumberStyle, date1904: boolean): string | undefined {
  const last = date1904 ? LAST_SERIAL_1904 : LAST_SERIAL_1900;
  if (style === 'number' || !(serial >= 0) || serial >= last + 1) {
    return undefined;
  }
  const total = Math.round(serial * MILLISECONDS_PER_DAY);
  if (style === 'elapsed') {
    return formatSpan(total);
  }
  const day = Math.floor(total / MILLISECONDS_PER_DAY);
  const time = formatTime(total - day * MILLISECONDS_PER_DAY);
  if (day === 0 && (style === 'time' || !date1904)) {
    return time;
  }
  const date = formatDay(day, date1904);
  return time === '00:00:00' ? date : `${date}T${time}`;
}

function formatDay(day: number, date1904: boolean): string {
  if (date1904) {
    return isoDay(Date.UTC(1904, 0, 1), day);
  }
  if (day === FALSE_LEAP_DAY) {
    return '1900-02-29';
  }
  return isoDay(day < FALSE_LEAP_DAY ? Date.UTC(1899, 11, 31) : Date.UTC(1899, 11, 30), day);
}

function isoDay(base: number, day: number): string {
  return new Date(base + day * MILLISECONDS_PER_DAY).toISOString().slice(0, 10);
}

function formatTime(milliseconds: number): string {
  const text = new Date(milliseconds).toISOString().slice(11, 23);
  return text.endsWith('.000') ? text.slice(0, 8) : text;
}

function formatSpan(milliseconds: number): string {
  const hours = Math.floor(milliseconds / 3_600_000);
  const minutes = Math.floor(milliseconds / 60_000) % 60;
  const seconds = (milliseconds % 60_000) / 1000;
  const text = `${hours > 0 ? `${hours}H` : ''}${minutes > 0 ? `${minutes}M` : ''}${seconds > 0 ? `${seconds}S` : ''}`;
  return `PT${text === '' ? '0S' : text}`;
}
