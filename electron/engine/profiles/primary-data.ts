import { type Basis } from '../../../shared/model/component.ts';
import { type Calculation, type LineResult, type MethodSettings } from '../calculation.ts';
import { excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { isInTotals } from '../impact/tally.ts';
import { type Amount } from '../quantity/amount.ts';
import { type ProfileSettings } from './standard-profile.ts';

/** PAS 2050:2011 7.3: own processes contribute at least a tenth, or suppliers' primary data fill up to it. */
export const PAS_OWN_SHARE_PERCENT = 10n;

/** Share of the largest contributors that ISO 14067 wants with site-specific data. */
const IMPORTANT_SHARE_PERCENT = 80n;

/** One of the processes that together make the important part of the result. */
export interface ImportantProcess {
  readonly line: LineResult;
  readonly kg: Amount;
  readonly cumulativeKg: Amount;
}

/** A supplier with the emission of what it delivers. */
export interface SupplierEmission {
  readonly supplier: string;
  readonly kg: Amount;
}

/** The largest lines that together make at least 80 % of the result, largest first. */
export function importantProcesses(calculation: Calculation, basis: Basis): readonly ImportantProcess[] {
  const counted = sized(calculation.lines, calculation.settings, basis).toSorted((left, right) =>
    descending(left.kg, right.kg),
  );
  const total = sumOf(counted);
  const found: ImportantProcess[] = [];
  let cumulativeKg = 0n;
  for (const { line, kg } of counted) {
    if (cumulativeKg * 100n >= total * IMPORTANT_SHARE_PERCENT) {
      break;
    }
    cumulativeKg += kg;
    found.push({ line, kg, cumulativeKg });
  }
  return found;
}

/** The PAS test of primary activity data. */
export interface OwnShareTest {
  readonly ownKg: Amount;
  /** Bought things whose amounts rest on data of their suppliers. */
  readonly supplierKg: Amount;
  readonly totalKg: Amount;
  /** Own processes and suppliers' primary data together reach a tenth. */
  readonly passes: boolean;
  /** When it fails: the suppliers, largest first, whose primary data would close the gap. */
  readonly suppliersToAsk: readonly SupplierEmission[];
}

/**
 * Emission of own operated processes against the cradle-to-gate total of PAS 2050 (`settings`), PAS 2050:2011 7.3. A
 * result of nothing passes nothing.
 */
export function ownShareTest(
  { lines }: Pick<Calculation, 'lines'>,
  settings: Pick<ProfileSettings, 'capitalGoods' | 'electricity'>,
): OwnShareTest {
  const counted = sized(lines, settings, settings.electricity);
  const totalKg = sumOf(counted);
  const reached = (kg: Amount): boolean => totalKg > 0n && kg * 100n >= totalKg * PAS_OWN_SHARE_PERCENT;
  const ownKg = sumOf(counted.filter(({ line }) => isOwnProcess(line)));
  const bought = counted.filter(({ line }) => !isOwnProcess(line));
  const supplierKg = sumOf(bought.filter(({ line }) => hasSupplierData(line)));
  const primaryKg = ownKg + supplierKg;
  const rest = bought.filter(({ line }) => !hasSupplierData(line) && line.supplier !== '');
  return {
    ownKg,
    supplierKg,
    totalKg,
    passes: reached(primaryKg),
    suppliersToAsk: untilReached(primaryKg, bySupplier(rest), reached),
  };
}

/** A process the organisation operates: what the study says of it, else every activity of the own manufacturing stage. */
export function isOwnProcess(line: Pick<LineResult, 'data' | 'kind' | 'stage'>): boolean {
  return line.data?.ownControl ?? (line.kind !== 'bom' && line.stage === 'ownManufacturing');
}

/** True for a line whose amount was found at the site itself. */
export function isSiteSpecific({ data }: Pick<LineResult, 'data'>): boolean {
  return data?.type === 'siteMeasured' || data?.type === 'siteCalculated';
}

function hasSupplierData({ data }: LineResult): boolean {
  return data?.type === 'supplier';
}

/** The largest first, only those that have an emission to close the gap with. */
function bySupplier(lines: readonly Sized[]): readonly SupplierEmission[] {
  const sums = new Map<string, Amount>();
  for (const { line, kg } of lines) {
    sums.set(line.supplier, (sums.get(line.supplier) ?? 0n) + kg);
  }
  return [...sums]
    .map(([supplier, kg]) => ({ supplier, kg }))
    .filter(({ kg }) => kg > 0n)
    .toSorted((left, right) => descending(left.kg, right.kg));
}

function untilReached(
  startKg: Amount,
  suppliers: readonly SupplierEmission[],
  reached: (kg: Amount) => boolean,
): readonly SupplierEmission[] {
  const asked: SupplierEmission[] = [];
  let primaryKg = startKg;
  for (const supplier of suppliers) {
    if (reached(primaryKg)) {
      break;
    }
    primaryKg += supplier.kg;
    asked.push(supplier);
  }
  return asked;
}

interface Sized {
  readonly line: LineResult;
  readonly kg: Amount;
}

function sized(
  lines: readonly LineResult[],
  settings: Pick<MethodSettings, 'capitalGoods'>,
  basis: Basis,
): readonly Sized[] {
  return lines
    .filter((line) => line.hasTerms && isInTotals(line, settings))
    .map((line) => ({ line, kg: excludingBiogenicCo2(line.emissions[basis]) }));
}

function descending(left: Amount, right: Amount): number {
  return left > right ? -1 : left < right ? 1 : 0;
}

function sumOf(lines: readonly Sized[]): Amount {
  return lines.reduce((sum, { kg }) => sum + kg, 0n);
}
