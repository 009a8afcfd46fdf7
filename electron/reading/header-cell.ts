import type { ColumnRole } from '../../shared/model/column-role.ts';
import { HEADER_SYNONYMS } from './header-synonyms.ts';
import { recognisable } from './text-form.ts';
import { unitCode } from './unit-text.ts';

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

const BRACKETS = /[[({<【]\s*([^\])}>】]*?)\s*[\])}>】]/g;
const TRAILING_UNIT = /[\s,/]+(?:in\s+)?((?:kg|g|mg|t)(?:\s*\/\s*\p{L}+)?)\.?$/iu;

/** Texts and understood headers kept at most: every header of a file repeats, other texts need no place. */
const REMEMBERED = 20_000;
const remembered = new Map<string, HeaderCell | undefined>();

function words(text: string): string {
  return text.toLowerCase().replace(/[\s.,:;/\\_\-*#'’"|&+]/g, '');
}

/** Unit written in a header: "kg", "in kg", "kg/pc"; `perMetre` for "kg/m". */
function headerUnit(text: string): { readonly unit: string; readonly perMetre: boolean } | undefined {
  const [left = '', right] = text.replace(/^in\s+/i, '').split('/');
  const unit = unitCode(left);
  const per = right === undefined ? 'piece' : unitCode(right);
  return unit === undefined || per === undefined ? undefined : { unit, perMetre: per === 'm' };
}

/** A header text without its unit, as a key, and the unit. */
function parted(text: string) {
  let unit: ReturnType<typeof headerUnit>;
  const bare = text
    .replace(BRACKETS, (_, inside: string) => {
      unit ??= headerUnit(inside);
      return ' ';
    })
    .replace(TRAILING_UNIT, (whole, symbol: string) => {
      const found = headerUnit(symbol);
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
    ROLE_BY_TEXT.get(own.key) ?? ROLE_BY_TEXT.get(above.key + own.key) ?? ROLE_BY_TEXT.get(words(text));
  if (role === undefined) {
    return undefined;
  }
  const unit = own.unit ?? (ROLE_BY_TEXT.has(own.key) && above.key !== own.key ? undefined : above.unit);
  const exact = role === 'mass' && unit?.perMetre === true ? 'massPerMetre' : role;
  return unit === undefined ? { role: exact } : { role: exact, unit: unit.unit };
}
