import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type ExplainOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { explainerOf, type TraceTerm } from '../../engine/explain/trace.ts';
import { findBomLine } from '../boms/find-line.ts';
import { lineFinder, resultOf } from '../live-lines.ts';
import { declaredTotalKg, factorView } from '../factors/factor-view.ts';
import { openStudy, type Session } from '../session.ts';

/** The way to the number of one line, from its operands and factor, with the cells they came from. */
export async function explainCalculation(
  session: Session,
  input: ParsedInput<'calculation.explain'>,
): Promise<Result<ExplainOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { project, study } = open.value;
  const { live } = project;
  const activity = study.activities?.find((candidate) => candidate.id === input.line);
  const bomLine = activity === undefined ? findBomLine(study.bom ?? [], input.line) : undefined;
  if (bomLine !== undefined && !bomLine.ok) {
    return bomLine;
  }
  const id = activity?.id ?? bomLine?.value.id ?? '';
  const line = resultOf(live, id);
  if (line === undefined) {
    return failure('state.lineNotFound', { line: input.line });
  }
  const explain = explainerOf(project.resolution.study, lineFinder(live), live.lookUp);
  const trace = explain(line, input.basis ?? live.headlineBasis);
  return success({
    lineId: trace.lineId,
    name: trace.name,
    basis: trace.basis,
    state: line.state,
    terms: trace.terms.map(termView),
    componentsKg: { ...trace.emissions },
  });
}

function termView(term: TraceTerm): ExplainOutcome['terms'][number] {
  return {
    sign: term.sign,
    ruleId: term.ruleId,
    operands: term.operands.map((operand) => ({ ...operand })),
    ...(term.factor === undefined ? {} : { factor: tracedFactor(term.factor) }),
  };
}

function tracedFactor(factor: Factor): NonNullable<ExplainOutcome['terms'][number]['factor']> {
  const componentsKg = Object.fromEntries(
    Object.entries(factor.components).flatMap(([component, value]) =>
      value === undefined ? [] : [[component, value]],
    ),
  );
  // The operands divide by the declared amount themselves.
  return { ...factorView(factor), totalKg: declaredTotalKg(factor), componentsKg };
}
