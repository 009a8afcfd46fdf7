import { type ResolvedYieldStep } from '../../../shared/model/bom-line.ts';
import { yieldOperands } from '../../engine/bom/line-mass.ts';
import { productOf } from '../../engine/inventory/operand.ts';
import { ratioNumber } from '../calculation/numbers.ts';
import { type Cell, inputCell } from '../model/cell.ts';

/** Gross per net mass of one step, computed from its input cells. */
export function stepFormula(step: ResolvedYieldStep, valueCell: string, netCell: () => string): string {
  switch (step.kind) {
    case 'yield':
      return `1/${valueCell}`;
    case 'blank':
      return `${valueCell}/${netCell()}`;
    case 'scrapOnInput':
      return `1/(1-${valueCell})`;
    case 'scrapOnNet':
      return `1+${valueCell}`;
  }
}

/** The input of a step: yield, scrap share, or the blank's mass in kg. */
export function stepInput(step: ResolvedYieldStep): Cell {
  return inputCell(step.kind === 'blank' ? step.blankKg : step.value);
}

/** Gross per net mass of steps as the engine computes it; undefined where it refuses one of them. */
export function stepsNumber(steps: readonly ResolvedYieldStep[]): number | undefined {
  const made = yieldOperands({ id: 'steps', parentId: null, yieldSteps: [...steps] });
  return 'problem' in made ? undefined : ratioNumber(productOf(made.operands));
}
