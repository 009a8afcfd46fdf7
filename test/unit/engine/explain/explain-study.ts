import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import { type Explained, explained } from '../../../../electron/engine/explain/explained.ts';
import { explainTarget } from '../../../../electron/engine/explain/trace-target.ts';
import type { TraceNode } from '../../../../electron/engine/explain/trace-node.ts';
import { treeFinder } from '../../../../electron/engine/explain/trace.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { applyVariant } from '../../../../electron/engine/variants/apply-variant.ts';
import type { Basis } from '../../../../shared/model/component.ts';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import { noLibrary } from '../../../support/study-builder.ts';

/** A study without library, calculated and ready for being asked. */
export function asked(written: StudyDocument, basis?: Basis, most?: number): Explained {
  const formulas = resolveStudy(written);
  const { study } = formulas;
  const calculation = calculate(study, noLibrary);
  return explained({
    study,
    calculation,
    lookUp: studyFactors(study, noLibrary),
    finder: treeFinder(study),
    formulas,
    basis: basis ?? calculation.headlineBasis,
    ...(most === undefined ? {} : { most }),
    variantIds: (written.variants ?? []).map(({ id }) => id),
  });
}

/** The tree of a target, or undefined where there is no such number. */
export function explainOf(of: Explained, written: StudyDocument, target: string): TraceNode | undefined {
  const answer = explainTarget(of, target, (id) => {
    const variant = written.variants?.find((one) => one.id === id);
    return (
      variant && {
        variant,
        base: of,
        other: asked(applyVariant(written, variant).study, of.basis, of.most),
      }
    );
  });
  return 'node' in answer ? answer.node : undefined;
}
