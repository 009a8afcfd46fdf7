import { type TraceNodeView, type TraceOutcome } from '../../../shared/contract/trace.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { calculate } from '../../engine/calculate.ts';
import { type Explained, explained } from '../../engine/explain/explained.ts';
import { explainTarget, type FindVariant } from '../../engine/explain/trace-target.ts';
import { type TraceNode } from '../../engine/explain/trace-node.ts';
import { treeFinder } from '../../engine/explain/trace.ts';
import { resolveStudy } from '../../engine/formulas/resolve-study.ts';
import { applyVariant } from '../../engine/variants/apply-variant.ts';
import { findBomLine } from '../boms/find-line.ts';
import { lineFinder } from '../live-lines.ts';
import { explainedMachine } from '../method/machine-view.ts';
import { type OpenProject } from '../open-project.ts';
import { factorLookup, openProject, type Session } from '../session.ts';
import { readStudyFile } from '../studies/read-study-file.ts';

type Request = ParsedInput<'calculation.trace'>;

/** Where a number comes from, down to what was typed or published; a bare line id, position or part number is a line. */
export async function traceNumber(session: Session, request: Request): Promise<Result<TraceOutcome>> {
  const asked = await askedStudy(session, request);
  if (!asked.ok) {
    return asked;
  }
  const { of, written } = asked.value;
  const target = targetOf(request.target, written);
  if (!target.ok) {
    return target;
  }
  const answer = explainTarget(of, target.value, variantFinder(session, written, of));
  return 'node' in answer
    ? success({ target: target.value, basis: of.basis, node: nodeView(answer.node) })
    : failure('state.traceUnknown', answer.problem);
}

interface Asked {
  readonly of: Explained;
  readonly written: StudyDocument;
}

async function askedStudy(session: Session, { studyPath, basis }: Request): Promise<Result<Asked>> {
  if (studyPath !== undefined) {
    const written = await readStudyFile(session, studyPath);
    return written.ok ? success(askedDocument(session, written.value, basis)) : written;
  }
  const project = openProject(session);
  return project.ok ? success(askedProject(session, project.value, basis)) : project;
}

function askedProject(session: Session, project: OpenProject, basis: Request['basis']): Asked {
  const { live, resolution, study: written } = project;
  const calculation = live.calculation();
  const of = explained({
    study: resolution.study,
    calculation,
    lookUp: live.lookUp,
    finder: lineFinder(live),
    formulas: resolution,
    machine: () => explainedMachine(resolution.study, calculation, session.gateways),
    basis: basis ?? live.headlineBasis,
    variantIds: (written.variants ?? []).map(({ id }) => id),
  });
  return { of, written };
}

function askedDocument(session: Session, written: StudyDocument, basis: Request['basis']): Asked {
  const lookUp = factorLookup(session, written);
  const formulas = resolveStudy(written);
  const { study } = formulas;
  const calculation = calculate(study, lookUp);
  const of = explained({
    study,
    calculation,
    lookUp,
    finder: treeFinder(study),
    formulas,
    machine: () => explainedMachine(study, calculation, session.gateways),
    basis: basis ?? calculation.headlineBasis,
    variantIds: (written.variants ?? []).map(({ id }) => id),
  });
  return { of, written };
}

function variantFinder(session: Session, written: StudyDocument, base: Explained): FindVariant {
  return (id) => {
    const variant = written.variants?.find((one) => one.id === id);
    if (variant === undefined) {
      return undefined;
    }
    const laidOver = applyVariant(written, variant).study;
    return { variant, base, other: askedDocument(session, laidOver, base.basis).of };
  };
}

/** Kinds of targets; anything else is the name of a line. */
const TARGET =
  /^(total|massBalance|machineRest)$|^(stage|component|group|line|estimate|profile|bridge|coverage|memo|variant):/;

function targetOf(text: string, written: StudyDocument): Result<string> {
  const isActivity = (written.activities ?? []).some(({ id }) => id === text);
  const isLine = isActivity || (written.bom ?? []).some(({ id }) => id === text);
  if (!isLine && TARGET.test(text)) {
    return success(text);
  }
  if (isActivity) {
    return success(`line:${text}`);
  }
  const found = findBomLine(written.bom ?? [], text);
  if (found.ok) {
    return success(`line:${found.value.id}`);
  }
  // Neither a line nor a target: the answer says what there is.
  return found.error.code === 'state.lineNotFound' ? success(text) : found;
}

function nodeView({ exact: _, ...node }: TraceNode): TraceNodeView {
  return { ...node, params: { ...node.params }, children: node.children.map(nodeView) };
}
