import { STAGES } from '../../../shared/model/stage.ts';
import { type Block, type Section, type Text } from '../report.ts';
import { numbersOf, type ReportSource } from '../report-source.ts';
import { statementBlocks, textOr, writtenBlocks } from './statement-blocks.ts';

/** Goal of the study (ISO 14067:2018 6.3.1). */
export function goalSection(source: ReportSource): Section {
  const { study, say } = source;
  return {
    title: say('report.section.goal'),
    blocks: [
      { kind: 'fields', rows: [[say('report.field.intendedUse'), textOr(study.scope.intendedUse)]] },
      ...statementBlocks(source, ['reasons', 'audience']),
    ],
  };
}

/** Maker, product and what the program knows of its data set, a part of its own in the template of GB/T 24067. */
export function basicsSection(source: ReportSource): Section {
  return {
    title: source.say('report.section.basics'),
    blocks: [
      { kind: 'fields', rows: productRows(source) },
      ...statementBlocks(source, ['functionAndPerformance']),
    ],
  };
}

/** Product, declared unit, boundary with its diagram, period, standards (ISO 14067:2018 6.3.2-6.3.6). */
export function scopeSection(source: ReportSource): Section {
  const { say, order } = source;
  const inBasics = order === 'gbt';
  return {
    title: say('report.section.scope'),
    blocks: [
      { kind: 'fields', rows: [...(inBasics ? [] : productRows(source)), ...scopeRows(source)] },
      boundary(source),
      ...statementBlocks(source, [
        ...(inBasics ? [] : (['functionAndPerformance'] as const)),
        'includedProcesses',
        'excludedProcesses',
        'geographicScope',
        'technologyScope',
        'timeScope',
        'productCategoryRules',
        'scopeChanges',
      ]),
      ...writtenBlocks(source, ['performanceTracking', 'useScenario']),
    ],
  };
}

type Row = readonly [label: string, value: Text];

function productRows({ study: { product }, say, locale }: ReportSource): readonly Row[] {
  const { exact } = numbersOf(locale);
  return [
    [say('report.field.product'), product.name],
    [say('report.field.model'), textOr(product.model)],
    [say('report.field.configuration'), textOr(product.configuration)],
    [say('report.field.serialNumber'), textOr(product.serialNumber)],
    [say('report.field.bomRevision'), textOr(product.bomRevision)],
    [say('report.field.capacity'), textOr(product.capacity)],
    [say('report.field.maker'), textOr(product.maker)],
    [say('report.field.site'), textOr(product.site)],
    [say('report.field.mass'), product.weighedMassKg && `${exact(product.weighedMassKg)} kg`],
  ];
}

function scopeRows({ study: { scope }, say, method, calculation }: ReportSource): readonly Row[] {
  const period = [scope.periodStart, scope.periodEnd].filter((day) => day !== undefined).join(' – ');
  const { pas2050, pact } = method.validUntil;
  return [
    [say('report.field.declaredUnit'), scope.declaredUnit],
    [say('report.field.boundary'), textOr(scope.boundary)],
    [say('report.field.gate'), textOr(scope.gate)],
    [say('report.field.period'), textOr(period)],
    [say('report.field.validPas'), pas2050],
    [say('report.field.validPact'), pact],
    [say('report.field.standards'), method.profiles.map(({ title }) => title).join('; ')],
    [say('report.field.gwpSet'), calculation.settings.gwpSet],
  ];
}

function boundary({ study: { scope }, say }: ReportSource): Block {
  return {
    kind: 'boundary',
    inside: STAGES.map((stage) => say(`stage.${stage}`)),
    gate: textOr(scope.gate) ?? say('report.notStated'),
    outside: scope.excludedStages ?? [],
  };
}
