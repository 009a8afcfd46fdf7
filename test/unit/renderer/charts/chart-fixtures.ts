import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { calculate } from '../../../../electron/engine/calculate.ts';
import { resolveStudy } from '../../../../electron/engine/formulas/resolve-study.ts';
import { reportOf } from '../../../../electron/services/calculations/report.ts';
import { readColours } from '../../../../renderer/src/charts/chart-colours.ts';
import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { parseStudyText } from '../../../../shared/model/parse-study.ts';
import { noLibrary } from '../../../support/study-builder.ts';

const ROOT = resolve(import.meta.dirname, '../../../..');

/** The colours of the light theme, read from the stylesheet itself. */
export const lightColours = readColours((variable) => lightVariables().get(variable) ?? '');

function lightVariables(): ReadonlyMap<string, string> {
  const css = readFileSync(resolve(ROOT, 'renderer/src/theme/tokens.css'), 'utf8');
  const [light = ''] = css.split('[data-theme');
  return new Map(
    [...light.matchAll(/(--[\w-]+):([^;]+);/g)].map(([, name = '', value = '']) => [name, value]),
  );
}

/** The report of one of the example studies of the help, calculated by the engine. */
export function goldenReport(name: string): CalculationReport {
  const path = resolve(ROOT, `resources/help/examples/${name}.json`);
  const study = parseStudyText(readFileSync(path, 'utf8'), path);
  if (!study.ok) {
    throw new Error(`${name}: ${study.error.code}`);
  }
  const resolved = resolveStudy(study.value).study;
  return reportOf(resolved, calculate(resolved, noLibrary), { findings: [], waived: [] }, false);
}

/** Sizes of all type in a drawing, CSS pixels. */
export function typeSizes(svg: string): readonly number[] {
  return [
    ...svg.matchAll(/font-size:\s*([\d.]+)px|font-size="([\d.]+)(?:px)?"|\b(\d+)px (?:Inter|&quot;|')/g),
  ].map((match) => Number(match[1] ?? match[2] ?? match[3]));
}

/** Texts of a drawing, as they are read. */
export function textsIn(svg: string): readonly string[] {
  return [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) => text);
}
