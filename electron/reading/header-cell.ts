import type { ColumnRole } from '../../shared/model/column-role.ts';
import { HEADER_SYNONYMS } from './header-synonyms.ts';
import { recognisable } from './text-form.ts';
import { simplified } from './traditional-signs.ts';
import { isCountUnit, unitCode } from './unit-text.ts';

/** A header text as understood: what the column holds and the unit written inside the header. */
export interface HeaderCell {
  readonly role: ColumnRole;
  readonly unit?: string;
}

const ROLE_BY_TEXT: ReadonlyMap<string, ColumnRole> = new Map(
  (Object.keys(HEADER_SYNONYMS) as ColumnRole[]).flatMap((role) =>
    HEADER_SYNONYMS[role].map((text) => [text, role] as const),
  ),
);

/** Titles that mean a mass by their unit alone: "kg each", "Total kg", "kg/Stk". */
const MASS_BY_UNIT: Readonly<Record<'mass' | 'totalMass', ReadonlySet<string>>> = {
  mass: new Set([
    'each',
    'perpiece',
    'piece',
    'pc',
    'pcs',
    'ea',
    'stk',
    'stück',
    'einzel',
    '单件',
    '单个',
    '件',
  ]),
  totalMass: new Set(['total', 'gesamt', 'summe', 'line', '合计', '总计', '总', '小计']),
};

/** A mass unit with one such word on either side: "kg each", "kg/Stk", "Each kg". */
const UNIT_AND_WORD = /^(kg|g)\s*(?:\/|per|je|pro)?\s*(\p{L}+)$|^(\p{L}+)\s*[,/]?\s*(kg|g)$/iu;

/** The quantity of a configuration, as CAD systems title it: "Default/QTY.". */
const CONFIGURED_QUANTITY = /^.{1,60}\/\s*q(?:uanti)?ty\.?$/i;

const BRACKETS = /[[({<【]\s*([^\])}>】]*?)\s*[\])}>】]/g;
/** Behind a separator, or right behind a Chinese sign: "Weight_kg", "Masse en kg", "单重kg". */
const TRAILING_UNIT =
  /(?:[\s,/_]+(?:(?:in|en)\s+)?|(?<=\p{Script=Han}))((?:kg|g|mg|t|mm|cm|кг|г|мм|grams?|gramm|kilograms?|kilogramm)(?:\s*\/\s*\p{L}+)?)\.?$/iu;

/** Texts and understood headers kept at most: every header of a file repeats, other texts need no place. */
const REMEMBERED = 20_000;
const remembered = new Map<string, HeaderCell | undefined>();

function words(text: string): string {
  return text.toLowerCase().replace(/[\s.,:;/\\_\-*#'’"|&+]/g, '');
}

/** Unit written in a header or number format: "kg", "in kg", "kg/pc"; `perMetre` for "kg/m". */
export function writtenUnit(text: string): { readonly unit: string; readonly perMetre: boolean } | undefined {
  const [left = '', right] = text.replace(/^in\s+/i, '').split('/');
  const unit = unitCode(left);
  const per = right === undefined ? 'piece' : unitCode(right);
  // The mass of a square metre or of a hundred pieces is none of a piece: its unit stays open and is asked for.
  const isKnown = per !== undefined && (per === 'm' || isCountUnit(per));
  return unit === undefined || !isKnown ? undefined : { unit, perMetre: per === 'm' };
}

/** A header text without its unit, as a key, and the unit. */
function parted(text: string) {
  let unit: ReturnType<typeof writtenUnit>;
  const bare = text
    .replace(BRACKETS, (_, inside: string) => {
      unit ??= writtenUnit(inside);
      return ' ';
    })
    .replace(TRAILING_UNIT, (whole, symbol: string) => {
      const found = writtenUnit(symbol);
      unit ??= found;
      return found === undefined ? whole : '';
    });
  return { key: words(bare), unit };
}

/**
 * Understands one header text, in any language of {@link HEADER_SYNONYMS}: `单重(kg)` is the mass in kg,
 * `Gewicht/Stk [g]` the mass in g, `Weight [kg/m]` the mass of a metre. `group` is the text of a merged cell above
 * ("Weight [kg]" over "each").
 */
export function readHeaderCell(text: string, group = ''): HeaderCell | undefined {
  const memo = `${text}\u0000${group}`;
  if (remembered.has(memo)) {
    return remembered.get(memo);
  }
  const understood = understand(recognisable(text), recognisable(group));
  if (remembered.size < REMEMBERED) {
    remembered.set(memo, understood);
  }
  return understood;
}

function understand(text: string, group: string): HeaderCell | undefined {
  const own = parted(text);
  const above = parted(group);
  const role =
    groupedRole(own.key, above.key) ??
    roleOf(own.key) ??
    roleOf(above.key + own.key) ??
    roleOf(words(text)) ??
    (CONFIGURED_QUANTITY.test(text) ? 'quantity' : undefined);
  if (role === undefined) {
    return massByUnit(text);
  }
  const unit = own.unit ?? (roleOf(own.key) !== undefined && above.key !== own.key ? undefined : above.unit);
  const exact = role === 'mass' && unit?.perMetre === true ? 'massPerMetre' : role;
  return unit === undefined ? { role: exact } : { role: exact, unit: unit.unit };
}

/** Titles that mean little alone, so that the group above them speaks first: "no." under "Part". */
const NEEDS_GROUP: ReadonlySet<string> = new Set(['no', 'nr', 'number', 'name', 'code', 'each', 'total']);

function groupedRole(own: string, above: string): ColumnRole | undefined {
  return NEEDS_GROUP.has(own) && above !== own ? roleOf(above + own) : undefined;
}

/** Role of a title key, in the signs it is written with or in simplified Chinese ones. */
function roleOf(key: string): ColumnRole | undefined {
  return ROLE_BY_TEXT.get(key) ?? ROLE_BY_TEXT.get(simplified(key));
}

function massByUnit(text: string): HeaderCell | undefined {
  const [, unitFirst, wordLast, wordFirst, unitLast] = UNIT_AND_WORD.exec(text) ?? [];
  const unit = unitFirst ?? unitLast;
  const word = (wordLast ?? wordFirst ?? '').toLowerCase();
  const role = (['mass', 'totalMass'] as const).find((one) => MASS_BY_UNIT[one].has(word));
  return role === undefined || unit === undefined ? undefined : { role, unit: unit.toLowerCase() };
}
