import { type Target } from '../../../../shared/model/target.ts';
import { type Page, useView } from '../../app/view-store.ts';
import { usePlaces } from '../checks/use-places.ts';

/** Page on which a thing of each kind is edited, for those that are always on the same. */
const PAGE_OF: Readonly<Partial<Record<Target['kind'], Page>>> = {
  study: 'scope',
  factor: 'factors',
  supplierPcf: 'suppliers',
  recipe: 'suppliers',
  parameter: 'parameters',
  meter: 'site',
  instrument: 'energy',
  variant: 'variants',
  finding: 'checks',
};

/** Goes to what something is about: the cell of a line, else the page of the thing. */
export function useGoToTarget(): (target: Target) => void {
  const showLine = useView((state) => state.showLine);
  const open = useView((state) => state.open);
  const places = usePlaces();
  return ({ kind, id, field }) => {
    if (kind === 'line' && id !== undefined) {
      showLine(id, field);
      return;
    }
    const page = kind === 'activity' ? places(id)?.page : PAGE_OF[kind];
    if (page !== undefined) {
      open(page);
    }
  };
}
