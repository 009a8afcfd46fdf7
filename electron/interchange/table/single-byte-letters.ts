import iconv from 'iconv-lite';

/** Older single-byte encodings that are told apart by the letters of the languages written in them. */
export type SingleByteEncoding = 'windows-1252' | 'windows-1250' | 'windows-1251';

/**
 * Letters beyond ASCII by language (CLDR exemplar characters, main set and the usual loan letters), small ones only.
 * Western languages first: where a text fits a language of each encoding, Windows-1252 is by far the more frequent.
 */
const ALPHABETS: readonly (readonly [SingleByteEncoding, string])[] = [
  ['windows-1252', 'äöüß'],
  ['windows-1252', 'àâæçéèêëîïôœùûüÿ'],
  ['windows-1252', 'áéíñóúü'],
  ['windows-1252', 'àèéìíîòóùú'],
  ['windows-1252', 'àáâãçéêíóôõúü'],
  ['windows-1252', 'æøåäöéü'],
  ['windows-1252', 'áéëèïíóöúüç'],
  ['windows-1250', 'ąćęłńóśźż'],
  ['windows-1250', 'áčďéěíňóřšťúůýž'],
  ['windows-1250', 'áäčďéíĺľňóôŕšťúýž'],
  ['windows-1250', 'áéíóöőúüű'],
  ['windows-1250', 'čćđšž'],
  ['windows-1250', 'ăâîşţ'],
];

/** Signs that stand in the same place of Windows-1250 and 1252 and belong to no language. */
const SIGNS = '°±µ·×÷§©®«»„“”‘’‚‹›–—…€‰†‡•¤¦¬\u00a0\u00ad´¨¸';

/** Signs of Windows-1252 that are letters in Windows-1250 when they stand inside a word. */
const WESTERN_SIGNS = 'ø²³¹¼½¾ª¿¡¢£¥™ªº';

/** Share of letters in a row that Cyrillic text has and no text with accents reaches. */
const CYRILLIC_SHARE = 0.6;

/** Russian letters that make more than two thirds of any text, as bytes of Windows-1251, small and capital. */
const FREQUENT_RUSSIAN = new Set(iconv.encode('оеаинтсрвлкмдпуОЕАИНТСРВЛКМДПУ', 'windows-1251'));

/** Least share of them; other texts in rows of high bytes stay below. */
const LEAST_FREQUENT = 0.6;

/**
 * The single-byte encoding whose letters explain a text: Cyrillic where letters above ASCII stand in rows and are the
 * frequent ones of Russian; else the one of a language that has all the letters used; undefined when none has.
 */
export function singleByteEncoding(sample: Buffer): SingleByteEncoding | undefined {
  if (isCyrillic(sample)) {
    return 'windows-1251';
  }
  const used: Readonly<Record<string, ReadonlySet<string>>> = {
    'windows-1252': lettersOf(sample, 'windows-1252'),
    'windows-1250': lettersOf(sample, 'windows-1250'),
  };
  return ALPHABETS.find(([encoding, alphabet]) =>
    [...(used[encoding] ?? [])].every((letter) => alphabet.includes(letter)),
  )?.[0];
}

/** Small forms of the letters above ASCII; a sign that stands alone counts as no letter. */
function lettersOf(sample: Buffer, encoding: SingleByteEncoding): ReadonlySet<string> {
  const text = iconv.decode(sample, encoding);
  const letters = new Set<string>();
  for (const [index, sign] of [...text].entries()) {
    if (sign < '\u0080' || SIGNS.includes(sign)) {
      continue;
    }
    const beside = `${text[index - 1] ?? ''}${text[index + 1] ?? ''}`;
    const isWordPart = /\p{L}/u.test(beside);
    const lower = sign.toLowerCase();
    if (encoding === 'windows-1252' && WESTERN_SIGNS.includes(lower) && !inWord(text, index)) {
      continue;
    }
    if (isWordPart || /\p{L}/u.test(sign) || sign === '\ufffd') {
      letters.add(lower);
    }
  }
  return letters;
}

/** True for a sign between two letters, or at the end of a word: m³ is two signs, "masą" one word. */
function inWord(text: string, index: number): boolean {
  return (
    /\p{L}{2}$/u.test(text.slice(Math.max(0, index - 2), index)) || /^\p{L}{2}/u.test(text.slice(index + 1))
  );
}

function isCyrillic(sample: Buffer): boolean {
  let high = 0;
  let inRows = 0;
  let frequent = 0;
  for (let index = 0; index < sample.length; index += 1) {
    const byte = sample[index] ?? 0;
    if (byte < 0xc0) {
      continue;
    }
    high += 1;
    inRows += (sample[index - 1] ?? 0) >= 0xc0 || (sample[index + 1] ?? 0) >= 0xc0 ? 1 : 0;
    frequent += FREQUENT_RUSSIAN.has(byte) ? 1 : 0;
  }
  return high > 0 && inRows >= CYRILLIC_SHARE * high && frequent >= LEAST_FREQUENT * high;
}
