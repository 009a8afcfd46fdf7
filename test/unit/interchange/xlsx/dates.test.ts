import { describe, expect, it } from 'vitest';
import {
  styleOfBuiltInFormat,
  styleOfFormatCode,
} from '../../../../electron/interchange/xlsx/number-format.ts';
import { formatSerialDate } from '../../../../electron/interchange/xlsx/serial-date.ts';

describe('number formats', () => {
  it.each([
    ['General', 'number'],
    ['0.00', 'number'],
    ['#,##0.00 "kg/m"', 'number'],
    ['0.0 m', 'number'],
    ['0.00E+00', 'number'],
    ['[Red]-0.0;"dmy"', 'number'],
    ['0\\h', 'number'],
    ['@', 'number'],
    ['[$-409]d-mmm-yy;@', 'date'],
    ['yyyy"年"m"月"d"日"', 'date'],
    ['TT.MM.YYYY', 'date'],
    ['dd.mm.yyyy hh:mm', 'date'],
    ['mmm', 'date'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss.0', 'time'],
    ['[h]:mm:ss', 'elapsed'],
    ['[mm]:ss', 'elapsed'],
  ])('%s shows a %s', (code, style) => {
    expect(styleOfFormatCode(code)).toBe(style);
  });

  it('takes endless codes as numbers', () => {
    expect(styleOfFormatCode('['.repeat(1_000_000))).toBe('number');
  });

  it('knows the built-in dates and times', () => {
    const dates = [14, 15, 16, 17, 22, 27, 31, 36, 50, 58];
    const times = [18, 19, 20, 21, 45, 47];
    expect(dates.map(styleOfBuiltInFormat)).toEqual(dates.map(() => 'date'));
    expect(times.map(styleOfBuiltInFormat)).toEqual(times.map(() => 'time'));
    expect(styleOfBuiltInFormat(46)).toBe('elapsed');
    expect([0, 1, 2, 9, 13, 23, 26, 37, 44, 48, 49, 59, 163].map(styleOfBuiltInFormat)).toEqual(
      Array(13).fill('number'),
    );
  });
});

describe('date serials', () => {
  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [36526, '2000-01-01'],
    [2958465, '9999-12-31'],
    [45000.999999999, '2023-03-16'],
    [45000.5000058, '2023-03-15T12:00:00.501'],
    [0.430555555555556, '10:20:00'],
  ])('%s is %s', (serial, text) => {
    expect(formatSerialDate(serial, 'date', false)).toBe(text);
  });

  it('counts from 1904 where the workbook does', () => {
    expect(formatSerialDate(0, 'date', true)).toBe('1904-01-01');
    expect(formatSerialDate(0.25, 'time', true)).toBe('06:00:00');
    expect(formatSerialDate(35064, 'date', true)).toBe('2000-01-01');
  });

  it('leaves numbers that no spreadsheet shows as a date', () => {
    for (const serial of [-0.5, 2958466, Number.NaN, Number.POSITIVE_INFINITY]) {
      expect(formatSerialDate(serial, 'date', false)).toBeUndefined();
    }
    expect(formatSerialDate(1, 'number', false)).toBeUndefined();
  });

  it('writes spans of time in hours, minutes and seconds', () => {
    expect(formatSerialDate(1.5104166666666667, 'elapsed', false)).toBe('PT36H15M');
    expect(formatSerialDate(0, 'elapsed', false)).toBe('PT0S');
    expect(formatSerialDate(1.5 / 86400, 'elapsed', false)).toBe('PT1.5S');
  });
});
