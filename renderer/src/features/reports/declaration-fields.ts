import { Declaration } from '../../../../shared/model/declaration.ts';

/** Fields of a declaration that hold one text. */
export const TEXT_FIELDS = ['companyName', 'productDescription', 'country', 'cpcCode', 'comment'] as const;
/** Fields that hold several identifiers, one a line. */
export const LIST_FIELDS = ['companyIds', 'productIds', 'productClassifications', 'precedingIds'] as const;
/** Masses in kg. */
export const MASS_FIELDS = ['fossilCarbonContentKg', 'recycledCarbonContentKg'] as const;
export type ListField = (typeof LIST_FIELDS)[number];
export type TextField = (typeof TEXT_FIELDS)[number];

/** The identifiers in a text: one a line, or separated by spaces, commas or semicolons. */
export function identifiersOf(text: string): string[] {
  return text.split(/[\s,;]+/).filter((word) => word !== '');
}

/** Why a field would be refused, as a code of `form.problem`; undefined where it is fine or empty. */
export function problemOf(field: ListField | TextField, text: string): string | undefined {
  const trimmed = text.trim();
  if (trimmed === '') {
    return undefined;
  }
  const isList = (LIST_FIELDS as readonly string[]).includes(field);
  const value = isList ? identifiersOf(text) : trimmed;
  if (Declaration.safeParse({ [field]: value }).success) {
    return undefined;
  }
  return field === 'country' ? 'country' : field === 'precedingIds' ? 'uuid' : isList ? 'urn' : 'notAccepted';
}
