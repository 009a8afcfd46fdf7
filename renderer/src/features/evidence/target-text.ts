import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type Target } from '../../../../shared/model/target.ts';

/** A target as a person writes it: `line:1.10.1.6`, `activity:P01#hours`, `study`. */
export function targetText({ kind, id, field }: Target): string {
  return `${kind}${id === undefined ? '' : `:${id}`}${field === undefined ? '' : `#${field}`}`;
}

/** A thing of the study that can be chosen from a list. */
export interface NamedTarget {
  readonly target: Target;
  readonly name: string;
}

/** What beside the BOM can be chosen: activities, meters, electricity certificates, footprints of suppliers. */
export function namedTargets(view: InventoryView): readonly NamedTarget[] {
  const of = (
    kind: Target['kind'],
    list: readonly { readonly id: string; readonly name: string }[] = [],
  ): readonly NamedTarget[] => list.map(({ id, name }) => ({ target: { kind, id }, name }));
  const lots = view.electricity?.instruments ?? [];
  return [
    { target: { kind: 'study' }, name: view.title },
    ...of(
      'activity',
      view.activities.map(({ activity }) => activity),
    ),
    ...of('meter', view.site?.meters),
    ...of(
      'instrument',
      lots.map(({ id, description }) => ({ id, name: description === '' ? id : description })),
    ),
    ...of('supplierPcf', view.supplierPcfs),
  ];
}
