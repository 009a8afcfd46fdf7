import { type ResolvedActivity } from '../../../shared/model/activity.ts';
import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation, type LineState } from '../calculation.ts';

type Line = ResolvedBomLine | ResolvedActivity;

/** Ids of lines of both studies for which `differs` says that they are not treated alike. */
function linesThat(
  base: ResolvedStudy,
  other: ResolvedStudy,
  differs: (before: Line, after: Line) => boolean,
): readonly string[] {
  const known = new Map(linesOf(base).map((line) => [line.id, line]));
  return linesOf(other)
    .filter((line) => {
      const before = known.get(line.id);
      return before !== undefined && before !== line && differs(before, line);
    })
    .map((line) => line.id);
}

function linesOf({ bom = [], activities = [] }: ResolvedStudy): readonly Line[] {
  return [...bom, ...activities];
}

/** Lines that are shared out by another key. */
export function differentAllocations(base: ResolvedStudy, other: ResolvedStudy): readonly string[] {
  const keyOf = (line: Line): string =>
    'allocation' in line && line.allocation !== undefined ? line.allocation.key : '';
  return linesThat(base, other, (before, after) => keyOf(before) !== keyOf(after));
}

/** Lines that are cut off on one side only. */
export function linesCutOffOnce(base: ResolvedStudy, other: ResolvedStudy): readonly string[] {
  return linesThat(base, other, (before, after) => isCutOff(before) !== isCutOff(after));
}

function isCutOff(line: Line): boolean {
  const assignment = 'assignment' in line ? line.assignment : undefined;
  return assignment?.kind === 'excluded' && assignment.why === 'cutOff';
}

/** Lines with a supplier's own figure on one side and another one on the other. */
export function dataQualityDiffers(base: ResolvedStudy, other: ResolvedStudy): readonly string[] {
  const [ofBase, ofOther] = [supplierFigures(base), supplierFigures(other)];
  return linesThat(
    base,
    other,
    (before, after) =>
      hasFactor(before) && hasFactor(after) && fromSupplier(before, ofBase) !== fromSupplier(after, ofOther),
  );
}

function supplierFigures({ supplierPcfs = [] }: ResolvedStudy): ReadonlySet<string> {
  return new Set(supplierPcfs.map(({ id }) => id));
}

function hasFactor(line: Line): boolean {
  return 'assignment' in line && (line.assignment?.kind === 'factor' || line.assignment?.kind === 'recipe');
}

function fromSupplier(line: Line, figures: ReadonlySet<string>): boolean {
  const assignment = 'assignment' in line ? line.assignment : undefined;
  return (
    line.data?.type === 'supplier' || (assignment?.kind === 'factor' && figures.has(assignment.factorId))
  );
}

/** The grid's factors by location, as one text. */
export function gridFactors({ electricity }: ResolvedStudy): string {
  const ids = (electricity?.sources ?? [])
    .filter(({ category }) => category === 'grid')
    .flatMap(({ byLocation }) => (byLocation?.kind === 'factor' ? [byLocation.factorId] : []));
  return [...new Set(ids)].toSorted().join('; ');
}

const GAPS: ReadonlySet<LineState> = new Set<LineState>(['open', 'partial']);

/** Lines that are a gap on one side only: what is missing would count as saved. */
export function linesCalculatedOnce(base: Calculation, other: Calculation): readonly string[] {
  const [before, after] = [gapIds(base), gapIds(other)];
  return [...new Set([...before, ...after])].filter((id) => before.has(id) !== after.has(id));
}

function gapIds({ lines }: Calculation): ReadonlySet<string> {
  return new Set(lines.filter(({ state }) => GAPS.has(state)).map(({ id }) => id));
}
