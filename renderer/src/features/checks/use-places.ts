import { useMemo } from 'react';
import { type ActivityKind } from '../../../../shared/model/activity.ts';
import { useProcedure } from '../../api/client.ts';
import { type Page } from '../../app/view-store.ts';

/** Page on which an activity of each kind is edited. */
const PAGE_OF_KIND: Readonly<Record<ActivityKind, Page>> = {
  process: 'processes',
  electricity: 'energy',
  metered: 'energy',
  fuel: 'energy',
  consumable: 'processes',
  gasRelease: 'processes',
  transport: 'transport',
  packaging: 'packaging',
  waste: 'waste',
  spend: 'processes',
  asset: 'processes',
};

/** Page on which an activity of a kind is edited. */
export function pageOfKind(kind: ActivityKind): Page {
  return PAGE_OF_KIND[kind];
}

/** What a finding is about and where it is mended. */
export interface FindingTarget {
  readonly name: string;
  /** Page to open; `bom` goes to the line. */
  readonly page: Page;
  /** kg CO2e the line counts now; undefined where nothing is counted. */
  readonly emissionKg: string | undefined;
  readonly isOpen: boolean;
}

/** Finds the line, activity or certificate lot that has an id. */
export function usePlaces(): (id: string | undefined) => FindingTarget | undefined {
  const { data: bom } = useProcedure('workbench.rows', {});
  const { data: inventory } = useProcedure('workbench.inventory', {});
  const { data: strip } = useProcedure('workbench.strip', {});
  const basis = strip?.headlineBasis ?? 'byLocation';
  return useMemo(() => {
    const targets = new Map<string, FindingTarget>();
    for (const { id, name } of [
      ...(inventory?.electricity?.sources ?? []),
      ...(inventory?.electricity?.instruments ?? []).map((lot) => ({ id: lot.id, name: lot.description })),
    ]) {
      targets.set(id, { name, page: 'energy', emissionKg: undefined, isOpen: false });
    }
    for (const { activity, state, ...emissions } of inventory?.activities ?? []) {
      const isOpen = state === 'open';
      targets.set(activity.id, {
        name: activity.name,
        page: pageOfKind(activity.kind),
        emissionKg: isOpen ? undefined : emissions[basis].excludingBiogenicCo2Kg,
        isOpen,
      });
    }
    for (const row of bom?.rows ?? []) {
      targets.set(row.id, {
        name: [row.position, row.description].filter((text) => text !== '').join('  '),
        page: 'bom',
        emissionKg: row.emissionKg,
        isOpen: row.isLeaf && row.openBelow > 0,
      });
    }
    return (id) => (id === undefined ? undefined : targets.get(id));
  }, [bom, inventory, basis]);
}
