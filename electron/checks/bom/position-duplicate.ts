import type { ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import type { Finding } from '../../../shared/model/finding.ts';
import { flatMapInPortions, forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { positionSegments } from '../../reading/level-text.ts';
import type { BomView } from './bom-view.ts';
import { lineFinding } from './line-finding.ts';
import { siblingFinder, type Siblings } from './siblings.ts';

/** Share of lines that continue their parent's position for the positions to be paths, unique in the whole file. */
const PATH_SHARE = 0.5;

function segmentsOf({ position }: ResolvedBomLine): readonly string[] | undefined {
  return position === undefined ? undefined : positionSegments(position);
}

function lastSegment(line: ResolvedBomLine): number | undefined {
  const last = segmentsOf(line)?.at(-1);
  return last !== undefined && /^\d+$/.test(last) ? Number(last) : undefined;
}

function continuesParent(view: BomView, line: ResolvedBomLine): boolean | undefined {
  const parent = line.parentId === null ? undefined : view.byId.get(line.parentId);
  const own = segmentsOf(line);
  const above = parent === undefined ? undefined : segmentsOf(parent);
  return own === undefined || above === undefined
    ? undefined
    : own.slice(0, -1).join('.') === above.join('.');
}

/**
 * How well a position fits its place: under its parent's position, its number the place among the siblings, one
 * step after the line before and one before the line after.
 */
function fit(view: BomView, line: ResolvedBomLine, { lines: siblings, index }: Siblings): number {
  const own = lastSegment(line);
  const [before, after] = [siblings[index - 1], siblings[index + 1]];
  const step = before === undefined ? 0 : (lastSegment(before) ?? Number.NaN);
  const next = after === undefined ? undefined : lastSegment(after);
  return (
    (continuesParent(view, line) === false ? 0 : 8) +
    (own !== undefined && own === index + 1 ? 4 : 0) +
    (own !== undefined && own === step + 1 ? 2 : 0) +
    (own !== undefined && next !== undefined && next === own + 1 ? 1 : 0)
  );
}

/** The free position the sequence asks for here, if there is one: 1.17.4.7 between 1.17.4.6 and 1.17.4.8. */
function freePosition(
  view: BomView,
  line: ResolvedBomLine,
  { lines: siblings, index }: Siblings,
  taken: ReadonlySet<string>,
): string {
  const before = siblings[index - 1];
  const parent = line.parentId === null ? undefined : view.byId.get(line.parentId)?.position;
  const number = before === undefined ? 1 : (lastSegment(before) ?? Number.NaN) + 1;
  const candidate = parent === undefined ? String(number) : `${parent}.${number}`;
  return Number.isNaN(number) || taken.has(candidate) ? '' : candidate;
}

/**
 * Positions used twice: `bom.positionDuplicate` at the line whose number fits its place worse, naming the other.
 * Dotted paths must be unique in a source, plain item numbers under one parent. Where all fit alike the later
 * line is reported.
 */
export function* checkPositionDuplicates(view: BomView): Portions<readonly Finding[]> {
  let [judged, continuing] = [0, 0];
  yield* forEachInPortions(view.lines, (line) => {
    const answer = continuesParent(view, line);
    judged += answer === undefined ? 0 : 1;
    continuing += answer === true ? 1 : 0;
  });
  const arePaths = continuing > judged * PATH_SHARE;
  const groups = new Map<string, ResolvedBomLine[]>();
  const taken = new Set<string>();
  yield* forEachInPortions(view.lines, (line) => {
    taken.add(line.position ?? '');
    if (line.position !== undefined) {
      const scope = arePaths ? (line.origin?.sourceId ?? '') : (line.parentId ?? '');
      const key = `${scope}\n${line.position}`;
      const group = groups.get(key) ?? [];
      group.push(line);
      groups.set(key, group);
    }
  });
  const siblingsOf = siblingFinder(view);
  return yield* flatMapInPortions(groups.values(), (group) => {
    if (group.length < 2) {
      return [];
    }
    const { line: owner } = group
      .map((line) => ({ line, fit: fit(view, line, siblingsOf(line)) }))
      .reduce((best, next) => (next.fit > best.fit ? next : best));
    return group
      .filter((line) => line !== owner)
      .map((line) =>
        lineFinding(view, line, 'position', 'bom.positionDuplicate', 'warning', {
          value: line.position ?? '',
          partNumber: numberOf(line),
          otherPartNumber: numberOf(owner),
          otherRow: owner.origin === undefined ? '' : String(owner.origin.row),
          suggestion: freePosition(view, line, siblingsOf(line), taken) || '–',
        }),
      );
  });
}

/** What tells a line from its neighbours where the position does not. */
function numberOf({ partNumber, description, id }: ResolvedBomLine): string {
  return partNumber ?? description ?? id;
}
