import type { Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, type Portions } from '../../../shared/portions.ts';
import { recognisable } from '../../reading/text-form.ts';
import { isCountUnit } from '../../reading/unit-text.ts';
import type { BomView } from './bom-view.ts';
import { lineFinding } from './line-finding.ts';

/** Words for a mass per length in a note or description. */
const PER_METRE =
  /\b(?:kg|g)\s*(?:\/|per|je|pro|par)\s*(?:m|lfm|metre|meter|mètre)(?![a-z0-9²³])|(?:kg|g|千克|公斤|克)\s*\/\s*米|每米|米重|(?:weight|mass|gewicht|masse)\s+(?:per|pro|je)\s+(?:metre|meter)/i;

/** A length in metres: "L=62 m", "L62m", "Länge 62 m", "长62米". */
const LENGTH_IN_METRES = /(?:\bL(?:ength|änge)?|长度?)\s*[=:]?\s*(\d+(?:[.,]\d+)?)\s*(?:m\b|米)/i;

/**
 * Counted lines whose mass is said to be per metre: `bom.massPerMetre`. The quantity should be the length, in m.
 * The length is named when the texts give one.
 */
export function checkMassPerMetre(view: BomView): Portions<readonly Finding[]> {
  return flatMapInPortions(view.lines, (line) => {
    const isCounted = line.unit === undefined || isCountUnit(line.unit);
    const texts = [line.note, line.description, line.importedText?.mass].map((text) =>
      recognisable(text ?? ''),
    );
    if (!isCounted || line.mass?.per !== 'unit' || !texts.some((text) => PER_METRE.test(text))) {
      return [];
    }
    const lengthM = texts
      .map((text) => LENGTH_IN_METRES.exec(text)?.[1])
      .find((length) => length !== undefined);
    return [
      lineFinding(view, line, 'unit', 'bom.massPerMetre', 'warning', {
        quantity: line.quantity ?? '',
        unit: line.unit ?? '',
        mass: line.mass.value,
        massUnit: line.mass.unit,
        lengthM: lengthM?.replace(',', '.') ?? '–',
      }),
    ];
  });
}
