import type { ColumnRole } from '../../shared/model/column-role.ts';
import type { RawCell, RawRow } from '../../shared/model/raw-table.ts';
import { positionSegments, readLevel } from './level-text.ts';
import { markerOfCell } from './markers.ts';
import { readProcurement } from './procurement-text.ts';
import { readQuantity } from './quantity-text.ts';
import { isEmptyMark, recognisable } from './text-form.ts';
import { isMassUnit, unitCode } from './unit-text.ts';

/** Rows looked at to judge what a column holds. */
const ROWS_SAMPLED = 200;

/** The filled cells of a column in the first rows that are parts. */
export function sampleCells(items: readonly RawRow[], index: number): readonly RawCell[] {
  return items.slice(0, ROWS_SAMPLED).flatMap((row) => {
    const cell = row.cells[index];
    return cell === undefined || isEmptyMark(cell.text) ? [] : [cell];
  });
}

/** How many of the cells are what a role wants, with the first one that is not. */
export interface ColumnFit {
  readonly fitting: number;
  readonly of: number;
  readonly misfit?: string;
}

const LETTERS = /\p{L}{2}/u;
const MATERIAL =
  /\b(?:Q\d{3}|S\d{3}|1\.\d{4}|SUS\s?\d{3}|EN\s?AW|Al\s?Mg|\d{4}-T\d|C45|42CrMo|GG\d|PA6|POM|PE-?HD|PVC|PTFE|FKM|NBR)|steel|stahl|alumini|aluminum|acier|acciaio|acero|brass|messing|copper|kupfer|plastic|kunststoff|rubber|gummi|[钢铁铝铜钛塑胶]|鋼|アルミ|樹脂/iu;
const CODE = /^(?=.*\d)[\p{L}\d][\p{L}\d.\-_/ ]{2,39}$/u;

/** Tests of a cell by role. A role without one holds free text: its data say nothing for or against it. */
const TESTS: Partial<Readonly<Record<ColumnRole, (cell: RawCell) => boolean>>> = {
  level: (cell) => readLevel(cell.text) !== undefined || positionSegments(cell.text) !== undefined,
  position: (cell) => positionSegments(cell.text) !== undefined,
  partNumber: (cell) => /\d/.test(cell.text) || !cell.text.includes(' '),
  description: (cell) => LETTERS.test(cell.text) || /\p{Script=Han}/u.test(cell.text),
  materialText: (cell) => /\p{L}/u.test(cell.text) || /^\d\.\d{4}/.test(cell.text.trim()),
  quantity: isQuantity,
  quantityBase: isQuantity,
  mass: isMass,
  totalMass: isMass,
  massPerMetre: isMass,
  length: isQuantity,
  unit: (cell) => unitCode(cell.text) !== undefined,
  massUnit: (cell) => isMassUnit(unitCode(cell.text) ?? ''),
  procurement: (cell) =>
    readProcurement(cell.text) !== undefined || markerOfCell(cell.text, '') !== undefined,
  country: (cell) => LETTERS.test(cell.text) || /\p{Script=Han}/u.test(cell.text),
};

/** How well the cells of a column fit a role; undefined where the role takes any text. */
export function columnFit(role: ColumnRole, cells: readonly RawCell[]): ColumnFit | undefined {
  const test = TESTS[role];
  if (test === undefined) {
    return undefined;
  }
  const misfit = cells.find((cell) => !test(cell));
  const fitting = misfit === undefined ? cells.length : cells.filter(test).length;
  return {
    fitting,
    of: cells.length,
    ...(misfit === undefined ? {} : { misfit: recognisable(misfit.text).slice(0, 60) }),
  };
}

function isQuantity(cell: RawCell): boolean {
  return (
    cell.kind === 'number' ||
    (cell.kind === 'text' &&
      ['number', 'numberWithUnit', 'ambiguous', 'fraction', 'several'].includes(
        readQuantity(cell.text, undefined).kind,
      ))
  );
}

function isMass(cell: RawCell): boolean {
  const reading = cell.kind === 'text' ? readQuantity(cell.text, undefined) : undefined;
  return (
    cell.kind === 'number' ||
    reading?.kind === 'number' ||
    reading?.kind === 'ambiguous' ||
    (reading?.kind === 'numberWithUnit' && isMassUnit(reading.unit))
  );
}

/** Share of the cells that must be as a role wants before a column without a known title is proposed for it. */
const PROPOSED_SHARE = 0.85;

/** Fewer cells than this prove nothing. */
const FEWEST_CELLS = 3;

/**
 * Highest confidence by data alone, and the stricter test a column without a known title has to pass. Chosen: below any
 * confidence a known title gives, higher where other columns rarely look the same (unit words, dotted positions).
 */
const PROPOSALS: readonly (readonly [ColumnRole, number, (cells: readonly RawCell[]) => number])[] = [
  ['unit', 0.6, share((cell) => cell.kind === 'text' && unitCode(cell.text) !== undefined)],
  ['position', 0.55, share((cell) => /^\d{1,4}(?:[.-]\d{1,4})+$/.test(cell.text.trim()))],
  ['materialText', 0.5, share((cell) => MATERIAL.test(cell.text) && cell.text.length < 60)],
  ['partNumber', 0.45, partNumberShare],
  ['level', 0.45, levelShare],
  ['quantity', 0.4, share((cell) => isQuantity(cell) && !/[.,]\d{3,}/.test(cell.text))],
  ['description', 0.4, share((cell) => /\p{L}{3}|\p{Script=Han}{2}/u.test(cell.text))],
];

/** What a column without a known title may hold by its data alone, the likeliest first; never read without being asked. */
export function proposals(
  cells: readonly RawCell[],
): readonly { readonly role: ColumnRole; readonly confidence: number; readonly share: number }[] {
  if (cells.length < FEWEST_CELLS) {
    return [];
  }
  return PROPOSALS.map(([role, most, shareOf]) => ({ role, share: shareOf(cells), most }))
    .filter((proposal) => proposal.share >= PROPOSED_SHARE)
    .map((proposal) => ({
      role: proposal.role,
      share: proposal.share,
      confidence: proposal.most * proposal.share,
    }))
    .toSorted((left, right) => right.confidence - left.confidence);
}

function share(test: (cell: RawCell) => boolean): (cells: readonly RawCell[]) => number {
  return (cells) => cells.filter(test).length / cells.length;
}

/** Part numbers are codes with a digit and mostly different from each other. */
function partNumberShare(cells: readonly RawCell[]): number {
  const codes = cells.filter(
    (cell) => CODE.test(cell.text.trim()) && !/^[\d.,]{1,5}$/.test(cell.text.trim()),
  );
  const different = new Set(codes.map((cell) => cell.text)).size;
  return different < cells.length * 0.5 ? 0 : codes.length / cells.length;
}

/** Levels are small whole numbers that rise by one at a time. */
function levelShare(cells: readonly RawCell[]): number {
  const levels = cells.map((cell) => (/^\d$/.test(cell.text.trim()) ? Number(cell.text) : undefined));
  const steps = levels.every(
    (level, index) => index === 0 || level === undefined || level <= (levels[index - 1] ?? 0) + 1,
  );
  const values = new Set(levels);
  return (levels[0] ?? 9) > 1 || !steps || values.size < 2
    ? 0
    : levels.filter((level) => level !== undefined).length / cells.length;
}
