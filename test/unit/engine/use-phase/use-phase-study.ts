import { readFileSync } from 'node:fs';
import { calculate, studyFactors } from '../../../../electron/engine/calculate.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { usePhaseResult } from '../../../../electron/engine/use-phase/use-phase.ts';
import type { UsePhaseResult } from '../../../../electron/engine/use-phase/use-phase-result.ts';
import type { Ratio } from '../../../../electron/engine/quantity/ratio.ts';
import { formatRatio } from '../../../../electron/engine/quantity/amount.ts';
import { StudyDocument } from '../../../../shared/model/study.ts';
import { noLibrary } from '../../../support/study-builder.ts';

const FILE = new URL('../../../../resources/help/examples/use-phase.json', import.meta.url);
/** The example of the help: 48 against 38.9 kW, 5,500 h at 0.85, idling 9 against 6 kW for 1,500 h, 10 years. */
export const EXAMPLE = StudyDocument.parse(JSON.parse(readFileSync(FILE, 'utf8')));

/** The example with its use phase changed, and perhaps more of the study. */
export function inUse(
  change: (usePhase: NonNullable<StudyDocument['usePhase']>) => object = (usePhase) => usePhase,
  more: object = {},
): UsePhaseResult {
  const written = StudyDocument.parse({ ...EXAMPLE, ...more, usePhase: change(EXAMPLE.usePhase ?? {}) });
  const { study } = resolveStudy(written);
  const lookUp = studyFactors(study, noLibrary);
  const result = usePhaseResult({ study, calculation: calculate(study, lookUp), lookUp });
  if (result === undefined) {
    throw new Error('The study has no use phase');
  }
  return result;
}

/** A figure as text, `gap` where there is none. */
export function figure(value: Ratio | undefined): string {
  return value === undefined ? 'gap' : formatRatio(value);
}

/** Codes of the findings without those of the example itself. */
export function codes({ findings }: UsePhaseResult): readonly string[] {
  return findings.map(({ code }) => code).filter((code) => code !== 'usePhase.outputDiffers');
}
