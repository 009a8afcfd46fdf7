import { type Finding } from '../../../shared/model/finding.ts';
import { type Waiver } from '../../../shared/model/waiver.ts';

/** A finding somebody answers for, and who. */
export interface WaivedFinding {
  readonly finding: Finding;
  readonly waiver: Waiver;
}

/** Findings with and without somebody who answers for them. */
export interface WaivedFindings {
  /** Without a waiver, in their order; waivers that match nothing are notes at the end (`waiver.unmatched`). */
  readonly open: readonly Finding[];
  /** They stay listed, and do not count as open. An error among them still makes the result wrong: it is printed. */
  readonly waived: readonly WaivedFinding[];
}

/**
 * Sets apart the findings that are waived. A waiver fits the findings of its code at its line and field; without a line
 * all findings of the code. The closest waiver answers: one with line and field before one with the line alone.
 */
export function applyWaivers(findings: readonly Finding[], waivers: readonly Waiver[]): WaivedFindings {
  const { open, waived } = setWaivedApart(findings, waivers);
  const used = new Set(waived.map(({ waiver }) => waiver.id));
  const unmatched = waivers.filter(({ id }) => !used.has(id)).map(unmatchedFinding);
  return { open: [...open, ...unmatched], waived };
}

/** The same for some of the findings only, such as those of one line: nothing can be said of unmatched waivers. */
export function setWaivedApart(findings: readonly Finding[], waivers: readonly Waiver[]): WaivedFindings {
  if (waivers.length === 0) {
    return { open: findings, waived: [] };
  }
  const byCode = Map.groupBy(waivers.toSorted(closestFirst), ({ code }) => code);
  const waived: WaivedFinding[] = [];
  const open = findings.filter((finding) => {
    const waiver = byCode.get(finding.code)?.find((each) => fits(each, finding));
    if (waiver === undefined) {
      return true;
    }
    waived.push({ finding, waiver });
    return false;
  });
  return { open, waived };
}

/** True when a waiver of this place would answer for the finding. */
export function fits(waiver: Pick<Waiver, 'lineId' | 'field'>, { place }: Finding): boolean {
  return (
    (waiver.lineId === undefined || waiver.lineId === place.lineId) &&
    (waiver.field === undefined || waiver.field === place.field)
  );
}

function closestFirst(left: Waiver, right: Waiver): number {
  return closeness(right) - closeness(left);
}

function closeness({ lineId, field }: Waiver): number {
  return (lineId === undefined ? 0 : 2) + (field === undefined ? 0 : 1);
}

function unmatchedFinding({ id, code, lineId, by }: Waiver): Finding {
  return {
    code: 'waiver.unmatched',
    severity: 'note',
    place: { ...(lineId === undefined ? {} : { lineId }), field: 'waivers' },
    params: { id, waived: code, by },
  };
}
