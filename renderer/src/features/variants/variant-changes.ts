import { type Variant, type VariantChange } from '../../../../shared/model/variant.ts';

/** The variant with one difference replaced, or added at its end. */
export function withChange(variant: Variant, change: VariantChange, at: number | undefined): Variant {
  const changes =
    at === undefined
      ? [...variant.changes, change]
      : variant.changes.map((each, index) => (index === at ? change : each));
  return { ...variant, changes };
}

/** The variant without one difference. */
export function withoutChange(variant: Variant, at: number): Variant {
  return { ...variant, changes: variant.changes.filter((_, index) => index !== at) };
}
