import { type CalculationReport } from '../../../../shared/contract/outcomes.ts';
import { type BomRowView } from '../../../../shared/contract/workbench.ts';
import { type Translate } from '../../../../shared/i18n/translate.ts';
import { type DecimalString } from '../../../../shared/model/decimal-string.ts';
import { type Locale } from '../../../../shared/model/locale.ts';
import { type ChartTable, textCell } from '../../charts/chart-table.ts';
import { type TreemapInput, type TreemapItem } from '../../charts/treemap-option.ts';
import { type AmountTexts } from './amount-unit.ts';
import { compareDecimals, subtractDecimals, sumDecimals } from './exact-decimal.ts';
import { groupName } from './group-names.ts';

/** Share of the machine below which a part gets no area of its own. */
const SMALLEST_SHARE = 0.004;

/** An area with its exact amount; `lineId` where it is a line of the BOM. */
export interface MassedArea {
  readonly id: string;
  readonly lineId: string | undefined;
  readonly name: string;
  readonly kg: DecimalString;
  readonly children: readonly MassedArea[];
  /** Lines gathered in this area because each is too small; 0 for a single one. */
  readonly gathered: number;
}

/** Modules with the parts right below them; parts below {@link SMALLEST_SHARE} are gathered, so that areas add up. */
export function assemblyAreas(
  report: CalculationReport,
  rows: readonly BomRowView[],
  t: Translate,
  locale: Locale,
): readonly MassedArea[] {
  const { basis } = report.headline;
  const total = Number(report.headline.excludingBiogenicCo2Kg);
  const below = Map.groupBy(rows, (row) => row.parentId);
  const known = new Set(rows.map((row) => row.id));
  return report.assemblies.map((group): MassedArea => {
    const kg = group.emissions[basis].excludingBiogenicCo2Kg;
    const parts = (below.get(group.key) ?? []).filter((row) => row.emissionKg !== undefined);
    const shown = parts
      .filter((row) => Number(row.emissionKg) >= SMALLEST_SHARE * total)
      .map((row) => lineArea(row))
      .toSorted((left, right) => compareDecimals(right.kg, left.kg));
    const restKg = subtractDecimals(kg, sumDecimals(shown.map((area) => area.kg)));
    const gathered = parts.length - shown.length;
    const rest = { id: `${group.key}:rest`, lineId: undefined, name: '', kg: restKg, children: [], gathered };
    return {
      id: group.key,
      lineId: known.has(group.key) ? group.key : undefined,
      name: groupName('assembly', group, t, locale),
      kg,
      children: shown.length === 0 ? [] : [...shown, ...(Number(restKg) > 0 ? [rest] : [])],
      gathered: 0,
    };
  });
}

function lineArea(row: BomRowView): MassedArea {
  const name = row.description === '' ? row.partNumber : row.description;
  return {
    id: row.id,
    lineId: row.id,
    name,
    kg: row.emissionKg ?? ('0' as DecimalString),
    children: [],
    gathered: 0,
  };
}

/** The areas as the chart wants them. */
export function treemapInput(areas: readonly MassedArea[], amounts: AmountTexts, t: Translate): TreemapInput {
  const item = (area: MassedArea): TreemapItem => ({
    id: area.id,
    name: areaName(area, t),
    value: Math.max(0, Number(area.kg)),
    text: amounts.label(area.kg),
    remainder: area.name === '',
    ...(area.children.length === 0 ? {} : { children: area.children.map(item) }),
  });
  const [largest] = areas;
  return {
    summary: t('results.treemap.summary', {
      count: areas.length,
      largest: largest === undefined ? '' : `${largest.name} ${amounts.label(largest.kg)} ${amounts.unit}`,
    }),
    items: areas.map(item),
  };
}

/** Every area with the module it lies in. */
export function treemapTable(areas: readonly MassedArea[], amounts: AmountTexts, t: Translate): ChartTable {
  const row = (module: string, name: string, kg: DecimalString) => [
    textCell(module),
    textCell(name),
    amounts.numberCell(kg),
  ];
  return {
    caption: t('results.treemap.title'),
    totalRow: false,
    columns: [
      { name: t('results.grouping.assembly'), numeric: false },
      { name: t('results.treemap.part'), numeric: false },
      { name: amounts.header, numeric: true },
    ],
    rows: areas.flatMap((area) => [
      row(area.name, t('results.treemap.whole'), area.kg),
      ...area.children.map((child) => row(area.name, areaName(child, t), child.kg)),
    ]),
  };
}

function areaName(area: MassedArea, t: Translate): string {
  return area.name === '' ? t('results.treemap.rest', { count: area.gathered }) : area.name;
}
