import { hasText, type Translate } from '../../../../shared/i18n/translate.ts';

/**
 * A unit code in the language of the user: piece as 件, kg/piece as kg/Stk. Symbols such as kg are the same everywhere.
 * Each name is one the reading of BOMs knows, so that a copied unit can be pasted.
 */
export function unitName(code: string, t: Translate): string {
  const names = namesByLanguage.get(t) ?? new Map<string, string>();
  namesByLanguage.set(t, names);
  const name =
    names.get(code) ??
    code
      .split('/')
      .map((part) => (hasText(`bom.unitName.${part}`) ? t(`bom.unitName.${part}`) : part))
      .join('/');
  names.set(code, name);
  return name;
}

/** A list has few units and asks for them in every row that is drawn. */
const namesByLanguage = new WeakMap<Translate, Map<string, string>>();
