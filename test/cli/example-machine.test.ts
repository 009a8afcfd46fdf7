import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { StudyDocument } from '../../shared/model/study.ts';
import { calculate, studyFactors } from '../../electron/engine/calculate.ts';
import { resolveStudy } from '../../electron/engine/formulas/resolve-study.ts';
import { createExplainer } from '../../electron/engine/explain/trace.ts';
import { formatAmount } from '../../electron/engine/quantity/amount.ts';
import { createApp } from '../../electron/host/create-app.ts';
import { evaluateTrace } from '../support/decimal-oracle.ts';
import { BOM_FILES, done, exampleProject, testFolder } from '../support/example-project.ts';

const checksums = JSON.parse(
  readFileSync(join(import.meta.dirname, '../fixtures/winder-cw2400/checksums.json'), 'utf8'),
) as {
  readonly total_rows: number;
  readonly leaf_rows: number;
  readonly leaf_mass_as_exported_kg: string;
  readonly leaf_mass_corrected_kg: string;
  readonly gross_mass_corrected_kg: string;
};

it('gives the same footprint from the English, the Chinese and the German export', async () => {
  const totals = [];
  for (const locale of ['en', 'zh-CN', 'de'] as const) {
    const { app } = await exampleProject(locale);
    const report = await done(app, 'calculation.run', {});
    await done(app, 'project.close', {});
    expect(report.coverage.bomLines).toBe(checksums.total_rows);
    expect(report.coverage.leaves).toBe(checksums.leaf_rows);
    expect(report.coverage.netMassKg).toBe(checksums.leaf_mass_corrected_kg);
    totals.push(Number(report.headline.excludingBiogenicCo2Kg) / 1000);
  }
  for (const total of totals) {
    // Orientation of the example: 55 to 90 t by location (resources/example).
    expect(total).toBeGreaterThan(55);
    expect(total).toBeLessThan(90);
  }
  const [english = 0, ...others] = totals;
  for (const other of others) {
    expect(Math.abs(other - english) / english).toBeLessThan(0.02);
  }
});

it('imports every export as exported and finds the seven defects in it, and none after correction', async () => {
  for (const locale of ['en', 'zh-CN', 'de'] as const) {
    const app = createApp({ actor: 'test' });
    const example = join(app.resources, 'example', 'winder-cw2400');
    await done(app, 'project.create', { path: join(testFolder(), 'p.cradle'), title: 't', productName: 'p' });
    const outcome = await done(app, 'bom.import', { path: join(example, BOM_FILES[locale]) });
    expect(outcome.lines).toBe(checksums.total_rows);
    expect(outcome.lines + outcome.nonItemRows).toBe(outcome.rows);
    const before = await done(app, 'calculation.run', {});
    expect(before.coverage.netMassKg).toBe(checksums.leaf_mass_as_exported_kg);
    const codes = before.findings.filter(
      (finding) => finding.code.startsWith('bom.') && finding.severity !== 'note',
    );
    expect(codes.map((finding) => finding.code).toSorted()).toEqual(
      [
        'bom.childrenHeavier',
        'bom.densityImplausible',
        'bom.massPerMetre',
        'bom.massUnitSlip',
        'bom.materialMissing',
        'bom.positionDuplicate',
        'bom.quantityText',
      ].toSorted(),
    );
    for (const finding of codes) {
      expect(finding.place.file).toBe(BOM_FILES[locale]);
      expect(finding.place.cell).toMatch(/^[A-Z]+\d+$/);
    }
    await done(app, 'bom.correct', { path: join(example, 'corrections.json') });
    const after = await done(app, 'checks.run', {});
    expect(
      after.findings.filter((finding) => finding.code.startsWith('bom.') && finding.severity !== 'note'),
    ).toEqual([]);
    await done(app, 'project.close', {});
  }
});

it('comes to the gross mass behind the corrected BOM', async () => {
  const { app } = await exampleProject();
  const { coverage } = await done(app, 'calculation.run', {});
  await done(app, 'project.close', {});
  const expected = Number(checksums.gross_mass_corrected_kg);
  expect(Math.abs(Number(coverage.grossMassKg) - expected) / expected).toBeLessThan(0.0005);
});

it('lets every grouping sum exactly to the total, on both electricity bases', async () => {
  const { app } = await exampleProject();
  const report = await done(app, 'calculation.run', { lines: true });
  await done(app, 'project.close', {});
  const exact = (text: string): bigint => {
    const [whole = '0', fraction = ''] = text.replace('-', '').split('.');
    const value = BigInt(whole + fraction.padEnd(24, '0'));
    return text.startsWith('-') ? -value : value;
  };
  for (const basis of ['byLocation', 'byContract'] as const) {
    const total = exact(report.totals[basis].excludingBiogenicCo2Kg);
    for (const rows of [
      report.stages,
      report.assemblies,
      report.families,
      report.suppliers,
      report.countries,
    ]) {
      expect(rows.reduce((sum, row) => sum + exact(row.emissions[basis].excludingBiogenicCo2Kg), 0n)).toBe(
        total,
      );
    }
    const lines = report.lines ?? [];
    expect(lines.reduce((sum, line) => sum + exact(line.emissions[basis].excludingBiogenicCo2Kg), 0n)).toBe(
      total,
    );
  }
});

it('prints a trace for every line that an independent evaluator takes to the same digits', async () => {
  const { app, folder } = await exampleProject();
  const file = join(folder, 'study.json');
  await done(app, 'study.export', { path: file });
  await done(app, 'project.close', {});
  const { study } = resolveStudy(StudyDocument.parse(JSON.parse(readFileSync(file, 'utf8'))));
  const lookUp = studyFactors(study, () => undefined);
  const calculation = calculate(study, lookUp);
  const explain = createExplainer(study, lookUp);
  let compared = 0;
  for (const line of calculation.lines.filter((candidate) => candidate.terms.length > 0)) {
    for (const basis of ['byLocation', 'byContract'] as const) {
      const trace = explain(line, basis);
      expect(evaluateTrace(trace), `${line.id} ${basis}`).toEqual(trace.emissions);
      compared += 1;
    }
  }
  expect(compared).toBeGreaterThan(1000);
  expect(formatAmount(calculation.totals.byLocation.reduce((sum, amount) => sum + amount, 0n))).not.toBe('0');
});
