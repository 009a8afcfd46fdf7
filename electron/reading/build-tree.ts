import type { Finding } from '../../shared/model/finding.ts';
import { cellFinding, type ReadingContext } from './reading-context.ts';
import type { RowDraft } from './row-draft.ts';

/** Where the levels of the tree were taken from. */
export type LevelSource = 'level' | 'position' | 'indent' | 'none';

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
    } else {
      previous = source === 'indent' ? draft.indent : 1;
    }
    return previous;
  });
}

/**
 * Builds the tree with a stack of levels: a line hangs under the nearest line above it with a smaller level.
 * The level column decides; a dotted position only cross-checks it, so a wrong or repeated position never moves
 * a line. Jumps over a level and positions that do not continue their parent's are reported.
 */
export function buildTree(
  context: ReadingContext,
  drafts: readonly RowDraft[],
  findings: Finding[],
): BomTree {
  const source = levelSource(drafts);
  const levels = depths(drafts, source);
  const stack: { readonly level: number; readonly index: number }[] = [];
  const parents: (number | null)[] = [];
  levels.forEach((level, index) => {
    while ((stack.at(-1)?.level ?? -Infinity) >= level) {
      stack.pop();
    }
    const above = stack.at(-1);
    const draft = drafts[index];
    const jumps = above !== undefined && level > above.level + 1 && source !== 'indent';
    if (jumps && draft !== undefined) {
      const role = source === 'level' ? 'level' : 'position';
      const params = { level: String(level), above: String(above.level) };
      findings.push(cellFinding(context, draft.row, role, 'bom.levelGap', 'warning', params));
    }
    parents.push(above?.index ?? null);
    stack.push({ level, index });
  });
  if (source === 'level') {
    findings.push(...positionMismatches(context, drafts, parents));
  }
  return { source, parents };
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
