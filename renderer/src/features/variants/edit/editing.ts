import { type Variant, type VariantChange } from '../../../../../shared/model/variant.ts';

export type ChangeKind = VariantChange['kind'];

/** The form that is open: that of a variant itself, or of one of its differences. */
export type Editing =
  | { readonly kind: 'variant'; readonly variant?: Variant }
  | {
      readonly kind: 'change';
      readonly variant: Variant;
      readonly change: ChangeKind;
      /** Place of the difference that is edited; absent for a new one. */
      readonly at?: number;
    };

/** What a person can write, in the order in which it is offered. */
export const CHANGE_KINDS: readonly ChangeKind[] = [
  'line',
  'factor',
  'removeLine',
  'addLine',
  'activity',
  'removeActivity',
  'parameter',
  'electricity',
];

/** The difference that is edited, where it is of the kind. */
export function changeOf<Kind extends ChangeKind>(
  editing: Extract<Editing, { kind: 'change' }>,
  kind: Kind,
): Extract<VariantChange, { kind: Kind }> | undefined {
  const change = editing.at === undefined ? undefined : editing.variant.changes[editing.at];
  return change?.kind === kind ? (change as Extract<VariantChange, { kind: Kind }>) : undefined;
}
