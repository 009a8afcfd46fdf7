const DIGITS: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  一: 1,
  壹: 1,
  二: 2,
  两: 2,
  兩: 2,
  贰: 2,
  三: 3,
  叁: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
};
const NUMERAL = /^(?:(.?)百)?(?:(.?)十)?零?(.?)$/u;

/** Whole number below a thousand written in Chinese: 一 is 1, 十二 is 12, 一百零五 is 105; undefined for anything else. */
export function chineseNumber(text: string): number | undefined {
  const parts = NUMERAL.exec(text);
  if (text === '' || parts === null) {
    return undefined;
  }
  const [, hundreds, tens, ones] = parts;
  const values = [hundreds, tens, ones].map((sign, index) =>
    sign === undefined ? 0 : sign === '' ? (index === 2 ? 0 : 1) : DIGITS[sign],
  );
  const [hundred, ten, one] = values;
  return hundred === undefined || ten === undefined || one === undefined
    ? undefined
    : hundred * 100 + ten * 10 + one;
}
