import { BASES, type Basis, COMPONENTS } from '../../../shared/model/component.ts';
import { STAGES } from '../../../shared/model/stage.ts';
import { NO_EMISSION } from '../../engine/impact/evaluate.ts';
import { type Book, componentName, SHEETS, stageName } from '../book.ts';
import { columnLetter, outsideCell } from '../model/address.ts';
import { NAMES, totalName } from '../names.ts';
import { type ResultsPlaces } from '../sheets/results-places.ts';
import { emissionId } from '../table/emission-columns.ts';
import { type EmissionTable, filled } from '../table/emission-table.ts';
import { type Layout, overParts, TOTAL_ROW } from '../table/layout.ts';
import { amountNumber, emissionNumbers } from './numbers.ts';

/** One comparison: what the engine says against what the workbook computes. */
export interface Check {
  readonly label: string;
  readonly engine: number;
  readonly formula: string;
  /** Defined name of the workbook's number, where other sheets show it. */
  readonly name?: string;
  /** Largest operand behind the number: a small difference of large numbers cannot meet a relative bound. */
  readonly scale?: { readonly formula: string; readonly value: number };
}

export interface CheckSection {
  readonly key: string;
  readonly checks: readonly Check[];
}

/** What the checks look at; `bom` is one of the `tables`. */
export interface CheckInput {
  readonly tables: readonly EmissionTable[];
  readonly bom: EmissionTable;
  readonly places: ResultsPlaces;
  /** Sheets with a comparison per row beside the tables. */
  readonly proofs: readonly Layout[];
  /** Checks of the sheets that follow from the results, by their section. */
  readonly more: readonly CheckSection[];
}

/** All checks in their sections; sections without a check are left out. */
export function checkList(book: Book, input: CheckInput): readonly CheckSection[] {
  const sections: readonly CheckSection[] = [
    { key: 'checkTotals', checks: BASES.flatMap((basis) => totalChecks(book, basis, input.places)) },
    { key: 'checkStages', checks: BASES.flatMap((basis) => stageChecks(book, basis, input.places)) },
    { key: 'checkGroups', checks: groupChecks(book, input.places) },
    {
      key: 'checkLines',
      checks: [
        ...input.tables
          .filter(({ layout }) => layout.rowCount > 0)
          .flatMap((table) => lineChecks(book, table)),
        ...input.proofs
          .filter((layout) => layout.rowCount > 0)
          .map((layout) => rowsThatDiffer(book, layout, undefined)),
      ],
    },
    { key: 'checkMass', checks: input.bom.layout.rowCount === 0 ? [] : massChecks(book, input.bom) },
    ...input.more,
    { key: 'checkGaps', checks: gapChecks(book, input) },
  ];
  return sections.filter((section) => section.checks.length > 0);
}

function totalChecks(book: Book, basis: Basis, places: ResultsPlaces): Check[] {
  const numbers = emissionNumbers(book.content.calculation.totals[basis]);
  const by = book.say(`basis.${basis}`);
  const scale = stageScale(book, basis, places);
  const row = places.totalRow(basis);
  return [
    ...(['excluding', 'including'] as const).map((part) => ({
      label: `${book.say(`column.${part}`)} · ${by}`,
      engine: numbers[part],
      formula: totalName(basis, part),
      scale,
    })),
    ...COMPONENTS.map((component, index) => ({
      label: `${componentName(book, component)} · ${by}`,
      engine: numbers.components[index] ?? 0,
      formula: outsideCell(SHEETS.results, columnLetter(places.firstComponent + index), row),
      scale,
    })),
  ];
}

/** Largest number of a method's stage table, by size: the operands of its totals. */
function stageScale(book: Book, basis: Basis, places: ResultsPlaces): NonNullable<Check['scale']> {
  const values = book.content.calculation.groups.stage.flatMap((group) => {
    const numbers = emissionNumbers(group.emissions[basis]);
    return [...numbers.components, numbers.excluding, numbers.including];
  });
  const table = places.stageTable(basis);
  return {
    formula: `MAX(${table},-MIN(${table}))`,
    value: values.reduce((largest, value) => Math.max(largest, Math.abs(value)), 0),
  };
}

function stageChecks(book: Book, basis: Basis, places: ResultsPlaces): Check[] {
  const { groups } = book.content.calculation;
  return STAGES.map((stage) => {
    const amounts = groups.stage.find((group) => group.key === stage)?.emissions[basis] ?? NO_EMISSION;
    return {
      label: `${stageName(book, stage)} · ${book.say(`basis.${basis}`)}`,
      engine: emissionNumbers(amounts).excluding,
      formula: outsideCell(
        SHEETS.results,
        columnLetter(places.excludingColumn),
        places.stageRow(basis, stage),
      ),
      scale: stageScale(book, basis, places),
    };
  });
}

/** The rows of a grouping must add up to the total, and what is not listed to the engine's sum of it. */
function groupChecks(book: Book, places: ResultsPlaces): Check[] {
  const { totals } = book.content.calculation;
  return places.groupTotals.flatMap(({ grouping, row, rest }) =>
    BASES.flatMap((basis) => {
      const label = `${book.say(`section.groups.${grouping}`)} · ${book.say(`basis.${basis}`)}`;
      const scale = stageScale(book, basis, places);
      const at = (one: number): string =>
        outsideCell(SHEETS.results, columnLetter(places.groupColumn(basis)), one);
      const total: Check = {
        label,
        engine: emissionNumbers(totals[basis]).excluding,
        formula: at(row),
        scale,
      };
      if (rest === undefined) {
        return [total];
      }
      const engine = emissionNumbers(rest.emissions[basis]).excluding;
      return [
        total,
        { label: `${label} · ${book.say('text.restOfGroups')}`, engine, formula: at(rest.row), scale },
      ];
    }),
  );
}

/** Rows of a sheet whose formula differs from the engine's value beside it: none. */
function lineChecks(book: Book, table: EmissionTable): Check[] {
  const bases: readonly (Basis | undefined)[] = table.split ? BASES : [undefined];
  return bases.map((basis) => rowsThatDiffer(book, table.layout, basis));
}

function rowsThatDiffer(book: Book, layout: Layout, basis: Basis | undefined): Check {
  const by = basis === undefined ? '' : ` · ${book.say(`basis.${basis}`)}`;
  return {
    label: book.say('text.rowsThatDiffer', { sheet: layout.sheet }) + by,
    engine: 0,
    formula: layout.outside(emissionId('differs', basis), TOTAL_ROW),
  };
}

function massChecks(book: Book, bom: EmissionTable): Check[] {
  const { coverage } = book.content.calculation;
  return [
    {
      label: book.say('text.netMass'),
      engine: amountNumber(coverage.netMassKg),
      formula: bom.layout.outside('netKg', TOTAL_ROW),
    },
    {
      label: book.say('text.grossMass'),
      engine: amountNumber(coverage.grossMassKg),
      formula: bom.layout.outside('grossKg', TOTAL_ROW),
    },
  ];
}

/** Open lines as the engine counts them against the words in the state columns. */
function gapChecks(book: Book, input: CheckInput): Check[] {
  const { coverage } = book.content.calculation;
  const activities = filled(input.tables.filter((table) => table !== input.bom));
  const count = (table: EmissionTable): string =>
    `COUNTIF(${table.layout.range('state')},${NAMES.wordOpen})+COUNTIF(${table.layout.range('state')},${NAMES.wordPartial})`;
  const { layout } = input.bom;
  const leaf = (word: string): string =>
    overParts(layout, (part) => `COUNTIFS(${part.range('state')},${word},${part.range('leaf')},1)`);
  return [
    {
      label: book.say('text.bomLines'),
      name: NAMES.bomLines,
      engine: coverage.bomLines,
      formula:
        layout.rowCount === 0 ? '0' : `COUNTA(${layout.between('lineId', layout.firstRow, layout.lastRow)})`,
    },
    {
      label: book.say('text.leavesOpen'),
      name: NAMES.leavesOpen,
      engine: coverage.leavesOpen,
      formula: layout.rowCount === 0 ? '0' : `${leaf(NAMES.wordOpen)}+${leaf(NAMES.wordPartial)}`,
    },
    {
      label: book.say('text.activitiesOpen'),
      name: NAMES.activitiesOpen,
      engine: coverage.activitiesOpen,
      formula: activities.length === 0 ? '0' : activities.map(count).join('+'),
    },
  ];
}
