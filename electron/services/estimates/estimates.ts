import { type EstimatesView } from '../../../shared/contract/estimates.ts';
import { type EditOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type Assumption } from '../../../shared/model/study.ts';
import { isEstimatedMass } from '../../engine/bom/estimated-mass.ts';
import { withCorrectedFields } from '../../reading/correct-line.ts';
import { edited } from '../inventory/edit-inventory.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';
import { type MassEstimates, proposeMasses } from './propose-masses.ts';

/** Id of the first assumption about estimated masses; the next ones are numbered. */
const ASSUMPTION = 'mass-estimates';

/** What the open project lacks in masses, with a proposal where there is ground for one. Nothing is changed. */
export async function proposeEstimates(session: Session): Promise<Result<EstimatesView>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const { proposals, unknown } = estimatesOf(session, project);
  const accepted = (project.study.bom ?? []).filter(isEstimatedMass).length;
  return success({
    revision: project.revision,
    missing: proposals.length + unknown.length,
    proposals: [...proposals],
    unknown: [...unknown],
    accepted,
  });
}

/**
 * Takes proposed masses over: a correction with its reason, the data marked as estimate, one assumption for all of them.
 * Error `state.estimateGone` for a line that has no proposal (any more).
 */
export async function acceptEstimates(
  session: Session,
  { items, assumption }: ParsedInput<'estimates.accept'>,
): Promise<Result<EditOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const proposals = new Map(
    estimatesOf(session, project).proposals.map((proposal) => [proposal.lineId, proposal]),
  );
  const lines = new Map<string, BomLine>();
  for (const { lineId, reason } of items) {
    const proposal = proposals.get(lineId);
    const line = project.writtenLine(lineId);
    if (proposal === undefined || line === undefined) {
      return failure('state.estimateGone', { line: lineId });
    }
    const mass = { value: proposal.massKg, unit: 'kg', per: 'unit' } as const;
    const corrected = withCorrectedFields(line, new Map([['mass', { mass }]]), reason);
    lines.set(lineId, { ...corrected, data: { ...line.data, type: 'estimate' } });
  }
  const command = { name: 'estimates.accept', params: { count: String(lines.size) } };
  const assumptions = withAssumption(project.study.assumptions ?? [], assumption);
  const written = project.commit(command, { lines: [...lines.values()], assumptions });
  return written.ok ? success(edited([...lines.keys()], written.value)) : written;
}

function estimatesOf(session: Session, project: OpenProject): MassEstimates {
  const { live, resolution } = project;
  const results = new Map(live.calculation().lines.map((line) => [line.id, line]));
  return proposeMasses(resolution.study, results, session.gateways.knowledge);
}

function withAssumption(known: readonly Assumption[], text: string): readonly Assumption[] {
  const ids = new Set(known.map(({ id }) => id));
  let number = 1;
  const idOf = (): string => (number === 1 ? ASSUMPTION : `${ASSUMPTION}-${number}`);
  while (ids.has(idOf())) {
    number += 1;
  }
  return [...known, { id: idOf(), text }];
}
