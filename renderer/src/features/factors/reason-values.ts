import { hasText, type Translate } from '../../../../shared/i18n/translate.ts';

/** Values of a reason as a person reads them: the id of this candidate becomes its name, a family its name. */
export function reasonValues(
  params: Readonly<Record<string, string>>,
  candidate: { readonly factorId: string; readonly name: string },
  t: Translate,
): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(params).map(([name, value]) => {
      if (name === 'factorId' && value === candidate.factorId) {
        return [name, candidate.name];
      }
      return [name, name === 'family' && hasText(`family.${value}`) ? t(`family.${value}`) : value];
    }),
  );
}
