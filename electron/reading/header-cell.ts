import { HEADER_SYNONYMS, type ColumnRole } from './header-synonyms.ts';
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
const TRAILING_UNIT = /[\s,/]+(?:in\s+)?(kg|g|mg|t)\.?$/i;

function words(text: string): string {
  return text.toLowerCase().replace(/[\s.,:;/\\_\-*#'"|&+]/g, '');
}

/**
 * Understands one header text, in any language of {@link HEADER_SYNONYMS}: `单重(kg)` is the mass in kg,
 * `Gewicht/Stk [g]` the mass in g. `group` is the text of a merged cell above ("Weight" over "each").
 */
export function readHeaderCell(text: string, group = ''): HeaderCell | undefined {
  const clean = recognisable(text);
  let unit: string | undefined;
  const bare = clean
    .replace(BRACKETS, (_, inside: string) => {
      unit ??= unitCode(inside.replace(/^in\s+/i, ''));
      return ' ';
    })
    .replace(TRAILING_UNIT, (_, symbol: string) => {
      unit ??= unitCode(symbol);
      return '';
    });
  const key = words(bare);
  const role =
    ROLE_BY_TEXT.get(key) ??
    ROLE_BY_TEXT.get(words(recognisable(group)) + key) ??
    ROLE_BY_TEXT.get(words(clean));
  if (role === undefined) {
    return undefined;
  }
  return unit === undefined ? { role } : { role, unit };
}
