import { type FindingView } from '../../../../shared/contract/outcomes.ts';
import { type InventoryView } from '../../../../shared/contract/workbench.ts';
import { type Basis } from '../../../../shared/model/component.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { isFormula, type Quantity } from '../../../../shared/model/quantity.ts';
import { useProcedure } from '../../api/client.ts';

/** What the pages of the inventory show; undefined while it is read for the first time. */
export interface InventoryData {
  readonly view: InventoryView | undefined;
  readonly error: unknown;
  /** Basis and kg CO2e of the headline, of which the shares are. */
  readonly basis: Basis;
  readonly totalKg: string;
  /** True once the checks have run: only then nothing found means that nothing is wrong. */
  readonly checked: boolean;
  /** Findings by the id of their line: why it is open. */
  readonly findings: ReadonlyMap<string, readonly FindingView[]>;
  /** The decimal of a quantity; of a formula what it gave, undefined where it gave nothing. */
  readonly valueOf: (
    lineId: string,
    field: string,
    quantity: Quantity | undefined,
  ) => DecimalString | undefined;
}

/** The inventory with its results, the headline and the findings. */
export function useInventory(): InventoryData {
  const { data: view, error } = useProcedure('workbench.inventory', {});
  const { data: strip } = useProcedure('workbench.strip', {});
  const { data: checks } = useProcedure('checks.run', {});
  const basis = strip?.headlineBasis ?? 'byLocation';
  const formulas = new Map((view?.formulas ?? []).map((one) => [`${one.lineId}\n${one.field}`, one.value]));
  return {
    view,
    error,
    basis,
    totalKg: strip?.[basis].excludingBiogenicCo2Kg ?? '0',
    checked: checks !== undefined,
    findings: Map.groupBy(checks?.findings ?? [], (finding) => finding.place.lineId ?? ''),
    valueOf: (lineId, field, quantity) =>
      quantity === undefined || !isFormula(quantity) ? quantity : formulas.get(`${lineId}\n${field}`),
  };
}
