import type { Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, type Portions } from '../../../shared/portions.ts';
import { isCorrected, type BomView } from './bom-view.ts';
import { lineFinding } from './line-finding.ts';

/**
 * Quantity cells that were no plain number: `bom.quantityText` when a number and a unit could be read from them
 * ("2 sets"), `bom.quantityUnreadable` when the line had to stay open. Quiet once the quantity was corrected.
 */
export function checkQuantityTexts(view: BomView): Portions<readonly Finding[]> {
  return flatMapInPortions(view.lines, (line) => {
    const value = line.importedText?.quantity;
    if (value === undefined || isCorrected(line, 'quantity')) {
      return [];
    }
    return line.quantity === undefined
      ? [lineFinding(view, line, 'quantity', 'bom.quantityUnreadable', 'error', { value })]
      : [
          lineFinding(view, line, 'quantity', 'bom.quantityText', 'warning', {
            value,
            quantity: line.quantity,
            unit: line.unit ?? '',
          }),
        ];
  });
}
