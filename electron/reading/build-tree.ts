import type { Finding } from '../../shared/model/finding.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import { parentsByNumber } from './parent-numbers.ts';
import type { RowDraft } from './row-draft.ts';

/** Where the levels of the tree were taken from. */
export type LevelSource = 'level' | 'parentNumber' | 'path' | 'position' | 'indent' | 'none';

/** Parent of each draft as an index into the drafts, null for top lines. */
export interface BomTree {
  readonly source: LevelSource;
  readonly parents: readonly (number | null)[];
}

/** Share of lines whose position must continue the parent's for positions to count as paths. */
const PATH_SHARE = 0.5;

function levelSource(drafts: readonly RowDraft[]): LevelSource {
  if (drafts.some((draft) => draft.level !== undefined)) {
    return 'level';
  }
  if (drafts.some((draft) => draft.parentNumber !== undefined)) {
    return 'parentNumber';
  }
  if (drafts.some((draft) => (draft.path?.length ?? 0) > 1)) {
    return 'path';
  }
  if (drafts.some((draft) => (draft.segments?.length ?? 0) > 1)) {
    return 'position';
  }
  return new Set(drafts.map((draft) => draft.indent)).size > 1 ? 'indent' : 'none';
}

/** Depth of every draft; any numbers will do as long as deeper lines have larger ones. */
function depths(drafts: readonly RowDraft[], source: LevelSource): readonly number[] {
  let previous = 1;
  let offset = 0;
  return drafts.map((draft) => {
    const segments = draft.segments?.length;
    if (source === 'level') {
      if (draft.level !== undefined && segments !== undefined) {
        offset = draft.level - segments;
      }
      previous = draft.level ?? (segments === undefined ? previous : segments + offset);
    } else if (source === 'position') {
      previous = segments ?? previous;
    } else if (source === 'path') {
      previous = draft.path?.length ?? previous;
    } else {
      previous = source === 'indent' ? draft.indent : 1;
    }
    return previous;
  });
}

/**
 * Builds the tree with a stack of levels: a line hangs under the nearest line above it with a smaller level.
 * The level column decides; a dotted position only cross-checks it, so a wrong or repeated position never moves
 * a line. Without a level column a position or path that continues another one is that line's child, in any order. Jumps over a level and positions that do not continue their parent's are reported.
 */
export function buildTree(
  context: ReadingContext,
  drafts: readonly RowDraft[],
  findings: Finding[],
): BomTree {
  const source = levelSource(drafts);
  if (source === 'parentNumber') {
    return { source, parents: parentsByNumber(context, drafts, findings) };
  }
  const levels = depths(drafts, source);
  const byPath = pathParents(drafts, source);
  const stack: { readonly level: number; readonly index: number }[] = [];
  const parents: (number | null)[] = [];
  levels.forEach((level, index) => {
    while ((stack.at(-1)?.level ?? -Infinity) >= level) {
      stack.pop();
    }
    const above = stack.at(-1);
    const draft = drafts[index];
    const named = byPath[index];
    const jumps =
      named === undefined && above !== undefined && level > above.level + 1 && source !== 'indent';
    if (jumps && draft !== undefined) {
      const role = source === 'level' || source === 'path' ? source : 'position';
      const params = { level: String(level), above: String(above.level) };
      findings.push(cellFinding(context, draft.row, role, 'bom.levelGap', 'warning', params));
    }
    parents.push(named ?? above?.index ?? null);
    stack.push({ level, index });
  });
  if (source === 'level') {
    findings.push(...positionMismatches(context, drafts, parents));
  }
  return { source, parents };
}

/**
 * Parents by what a position or path says: 1.10.1 belongs to 1.10 wherever that stands, the nearest above first.
 * Undefined where no line has the shorter one.
 */
function pathParents(drafts: readonly RowDraft[], source: LevelSource): readonly (number | undefined)[] {
  if (source !== 'position' && source !== 'path') {
    return [];
  }
  const parts = drafts.map((draft) => (source === 'path' ? draft.path : draft.segments));
  const keyOf = (segments: readonly string[]): string => segments.join(source === 'path' ? '/' : '.');
  const first = new Map<string, number>();
  for (const [index, segments] of parts.entries()) {
    if (segments !== undefined && !first.has(keyOf(segments))) {
      first.set(keyOf(segments), index);
    }
  }
  const above = new Map<string, number>();
  const nearest = (segments: readonly string[]): number | undefined => {
    // A name may hold the sign that parts a path ("Pulley 3/8"), so shorter beginnings are looked for too.
    const shortest = source === 'path' ? 1 : segments.length - 1;
    for (let length = segments.length - 1; length >= Math.max(shortest, 1); length -= 1) {
      const shorter = keyOf(segments.slice(0, length));
      const found = above.get(shorter) ?? first.get(shorter);
      if (found !== undefined) {
        return found;
      }
    }
    return undefined;
  };
  return parts.map((segments, index) => {
    const parent = segments === undefined ? undefined : nearest(segments);
    if (segments !== undefined) {
      above.set(keyOf(segments), index);
    }
    return parent;
  });
}

function positionMismatches(
  context: ReadingContext,
  drafts: readonly RowDraft[],
  parents: readonly (number | null)[],
): readonly Finding[] {
  const checked = drafts.flatMap((draft, index) => {
    const parent = drafts[parents[index] ?? -1];
    return parent?.segments === undefined || draft.segments === undefined
      ? []
      : [{ draft, parent, continues: draft.segments.slice(0, -1).join('.') === parent.segments.join('.') }];
  });
  const wrong = checked.filter((pair) => !pair.continues);
  if (wrong.length > checked.length * (1 - PATH_SHARE)) {
    return [];
  }
  return wrong.map(({ draft, parent }) =>
    cellFinding(context, draft.row, 'position', 'bom.levelPositionMismatch', 'warning', {
      value: draft.fields.position ?? '',
      parent: parent.fields.position ?? '',
    }),
  );
}
