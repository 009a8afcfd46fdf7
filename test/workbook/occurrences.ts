import { calculate } from '../../electron/engine/calculate.ts';
import type { ResolvedStudy } from '../../shared/model/study.ts';
import { contentOf } from './workbook-content.ts';
import { modelOf } from '../unit/workbook/model-cells.ts';
import { noLibrary } from '../support/study-builder.ts';
import { bomRows } from '../../electron/workbook/sheets/bom-plan.ts';
import { termPlan } from '../../electron/workbook/calculation/term-plan.ts';

const KINDS =
  'bom process electricity metered fuel consumable gasRelease transport packaging waste spend asset'.split(
    ' ',
  );
/** The first word of every slot the engine gives. */
const SLOTS =
  'main material upstream recycled recipe recipeEnergy recipeLosses recipeSpend scrapTransport scrapTreatment uptake leg return repair cleaning gas source losses'.split(
    ' ',
  );
/** Every number a product can be made of but those the engine no longer makes. */
const OPERANDS =
  'quantity massPerUnit massPerMetre massOfLine length yield blankMass netMass oneMinusScrap onePlusScrap unitConversion hours averagePower amount allocationPart allocationWhole sourceEnergy totalEnergy mass share distance trips biogenicCarbon molarMassCo2 molarMassCarbon meterReading gridEnergy gridTotal lossRate oneMinusLossRate lossShare molarMass meanMolarMass fuelPerKm capacity loadFactor loadedShare packagingLossRate repairShare onePlusMoisture oneMinusMoisture carbonShare carbonPerKg used life price onePlusVat indexFactorYear indexPriceYear exchangeRate basicPriceRatio declaredAmount amountPerPiece substanceShare factorSubstanceShare oneMinusRecycled recycledShare recipeShare recipeEnergy recipeSpend grossLessNet'.split(
    ' ',
  );
const STATES = 'counted partial open excluded assembly'.split(' ');

/** How often each kind of line, slot, operand, state and sheet occurs, and which never does. */
export function occurrences(study: ResolvedStudy): {
  readonly counts: Readonly<Record<string, Readonly<Record<string, number>>>>;
  readonly missing: readonly string[];
} {
  const { lines } = calculate(study, noLibrary);
  const content = contentOf(study);
  const planned = termPlan(content, bomRows(content)).terms;
  const terms = [...lines.flatMap((line) => line.terms), ...planned.map((one) => one.term)];
  const counts = {
    kinds: countOf(lines.map((line) => line.kind)),
    states: countOf(lines.map((line) => line.state)),
    slots: countOf(terms.flatMap((term) => slotsOf(term.slot))),
    operands: countOf(terms.flatMap((term) => term.operands.map((operand) => operand.code))),
    roles: countOf(planned.map((one) => one.role)),
    bookings: countOf(terms.flatMap((term) => term.booking ?? [])),
    sheets: countOf(modelOf(content).sheets.map((sheet) => sheet.name)),
  };
  const absent = (of: Readonly<Record<string, number>>, wanted: readonly string[]): readonly string[] =>
    wanted.filter((one) => of[one] === undefined);
  return {
    counts,
    missing: [
      ...absent(counts.kinds, KINDS),
      ...absent(counts.slots, SLOTS),
      ...absent(counts.operands, OPERANDS),
      ...absent(counts.states, STATES),
      ...absent(counts.roles, ['counted', 'estimate']),
      ...absent(counts.bookings, ['aircraft']),
    ],
  };
}

function slotsOf(slot: string): readonly string[] {
  const [first = '', ...rest] = slot.split('.');
  return rest.at(-1) === 'upstream' ? [first, 'upstream'] : [first];
}

function countOf(names: readonly string[]): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const name of names) {
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}
