import type { RawFactorRecord } from '../../../../shared/model/factor-import.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import type { RawRow } from '../../../../shared/model/raw-table.ts';
import type { ReadGuard } from '../../read-guard.ts';
import { refuse } from '../../read-guard.ts';
import type { SourceFile } from '../../source-file.ts';
import { readWorkbook } from '../../xlsx/read-workbook.ts';
import { fileWarning, type ReadFactors, refusedRow } from '../import-finding.ts';
import { indicatorColumns, type LciaColumns, type MetaField, metaColumns } from './lcia-columns.ts';

/** Rows in which the header is looked for. */
const SEARCHED_ROWS = 30;
const PUBLISHER = 'ecoinvent';

/** What is known of the sheet that is being read. */
interface SheetState {
  readonly name: string;
  readonly header: RawRow[];
  meta?: LciaColumns['meta'];
  columns?: LciaColumns;
  /** Numbers of all columns that are read. */
  wanted?: ReadonlySet<number>;
}

/**
 * Streams a workbook of cumulative LCIA results (ecoinvent). Header and columns are found by their texts; of the methods
 * IPCC 2021 is taken. Undefined where no sheet is one; `input.factorImport.noClimate` where it has no such column.
 */
export async function readEcoinventLcia(
  source: SourceFile,
  guard: ReadGuard,
): Promise<ReadFactors | undefined> {
  const records: RawFactorRecord[] = [];
  const refused: Finding[] = [];
  const warnings: Finding[] = [];
  const seen = new Set<string>();
  let rows = 0;
  let sheet: SheetState | undefined;

  function takeRow(name: string, row: RawRow): void {
    if (sheet?.name !== name) {
      sheet = { name, header: [] };
    }
    if (sheet.columns !== undefined) {
      takeData(sheet.columns, name, row);
    } else if (sheet.meta !== undefined && isData(sheet.meta, row)) {
      sheet.columns = startSheet(sheet.meta, sheet.header, name);
      sheet.wanted = columnsOf(sheet.columns);
      takeData(sheet.columns, name, row);
    } else if (sheet.header.length < SEARCHED_ROWS) {
      const meta = metaColumns(row);
      if (meta !== undefined) {
        sheet.meta = meta;
      }
      sheet.header.push(row);
    }
  }

  function startSheet(meta: LciaColumns['meta'], header: readonly RawRow[], name: string): LciaColumns {
    const indicators = indicatorColumns(header, meta);
    if (indicators.length === 0) {
      refuse(
        'input.factorImport.noClimate',
        { file: guard.file, sheet: name },
        { file: guard.file, sheet: name },
      );
    }
    if (meta.amount === undefined) {
      warnings.push(fileWarning('noReferenceAmount', { file: guard.file, sheet: name }, { sheet: name }));
    }
    return { meta, indicators };
  }

  function takeData({ meta, indicators }: LciaColumns, name: string, row: RawRow): void {
    rows += 1;
    const text = (field: MetaField): string => row.cells[meta[field] ?? -1]?.text.trim() ?? '';
    const place = { file: guard.file, sheet: name, row: row.row };
    const [activity, product, geography] = [text('name'), text('product'), text('geography')];
    const names = { en: `${activity}${product === '' ? '' : ` | ${product}`}`.slice(0, 300) };
    const key = text('id') || [activity, product, geography].join('_').slice(0, 80);
    const values = indicators.flatMap(({ column, role, label, unit }) => {
      const value = row.cells[column]?.text ?? '';
      return value === '' ? [] : [{ role, label, value, unit }];
    });
    if (activity === '') {
      refused.push(refusedRow('noName', place, { value: text('id') }));
    } else if (seen.has(key)) {
      refused.push(refusedRow('duplicate', place, { name: names.en, value: key }));
    } else {
      seen.add(key);
      records.push({
        key,
        place,
        names,
        unit: text('unit'),
        amount: meta.amount === undefined ? '1' : text('amount'),
        values,
        geography: geography === '' ? 'notStated' : geography.slice(0, 80),
        referenceYear: 'notStated',
        scope: 'cradleToGate',
        infrastructure: 'included',
        gwpSet: 'AR6',
      });
    }
  }

  const wanted = (name: string): ReadonlySet<number> | undefined =>
    sheet?.name === name ? sheet.wanted : undefined;
  await readWorkbook(source, guard, undefined, takeRow, false, wanted);
  if (rows === 0) {
    return undefined;
  }
  const version = /v?(\d+\.\d+(?:\.\d+)?)/.exec(guard.file)?.[1];
  return {
    format: 'ecoinventLcia',
    rows,
    records,
    footprints: [],
    refused,
    warnings,
    suggestedName: PUBLISHER,
    ...(version === undefined ? {} : { suggestedVersion: version }),
    publisher: PUBLISHER,
  };
}

/** Of many hundred columns a handful is read. */
function columnsOf({ meta, indicators }: LciaColumns): ReadonlySet<number> {
  return new Set([...Object.values(meta), ...indicators.map(({ column }) => column)]);
}

/** The header ends with the first row that names an activity. */
function isData(meta: LciaColumns['meta'], row: RawRow): boolean {
  return (row.cells[meta.name ?? -1]?.text.trim() ?? '') !== '';
}
