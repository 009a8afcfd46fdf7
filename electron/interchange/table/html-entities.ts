/** Named signs of HTML that stand in part lists, by name. Source: HTML living standard, named character references. */
const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: '\u00A0',
  shy: '\u00AD',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  Auml: 'Ä',
  Ouml: 'Ö',
  Uuml: 'Ü',
  szlig: 'ß',
  eacute: 'é',
  egrave: 'è',
  ecirc: 'ê',
  agrave: 'à',
  aacute: 'á',
  ccedil: 'ç',
  ntilde: 'ñ',
  oacute: 'ó',
  uacute: 'ú',
  iacute: 'í',
  oslash: 'ø',
  Oslash: 'Ø',
  deg: '°',
  sup2: '²',
  sup3: '³',
  frac12: '½',
  times: '×',
  micro: 'µ',
  plusmn: '±',
  middot: '·',
  euro: '€',
  ndash: '–',
  mdash: '—',
  hellip: '…',
};

const ENTITY = /&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|([a-zA-Z][a-zA-Z0-9]{1,31}));/g;

const LAST_SIGN = 0x10ffff;

/** A text of a page with its references as the signs they stand for; one that is not known stays as written. */
export function decodeEntities(text: string): string {
  return text.replace(ENTITY, (whole, decimal?: string, hex?: string, name?: string) => {
    if (name !== undefined) {
      return Object.hasOwn(NAMED, name) ? (NAMED[name] ?? whole) : whole;
    }
    const sign = decimal === undefined ? Number.parseInt(hex ?? '', 16) : Number(decimal);
    const isSign = sign > 0 && sign <= LAST_SIGN && (sign < 0xd800 || sign > 0xdfff);
    return isSign ? String.fromCodePoint(sign) : whole;
  });
}
