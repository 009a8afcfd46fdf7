import {
  type RawFactorFile,
  type RawFactorRecord,
  type RawValue,
} from '../../../shared/model/factor-import.ts';
import { type FactorMapping, type FlatField } from '../../../shared/model/factor-mapping.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type RawFile, type RawRow, type RawSheet } from '../../../shared/model/raw-table.ts';
import { type FlatColumns, flatColumns } from './flat-columns.ts';
import { emissionUnit, splitRate } from './rate-units.ts';

/** Figures of a row by the column they stand in. */
const VALUE_FIELDS = [
  'total',
  'fossil',
  'landUseChange',
  'biogenicNonCo2',
  'biogenicCo2Emission',
  'biogenicCo2Removal',
] as const satisfies readonly FlatField[];

/** Part of a total in kg CO2e of one gas, as the publications of the UK list it below the total. */
const PART_OF_TOTAL = /co2e?\s+of\s+(co2|ch4|n2o)/i;

/** Length of a key made of texts. */
const LONGEST_KEY = 70;

/** Joins the texts of the columns that make a name. */
const BETWEEN = ' / ';

/**
 * Reads a table of emission factors of any publisher: one factor per row, columns by their titles or by the mapping of
 * the user. Every row below a header is a record or refused with its reason; sheets without a header are named.
 */
export function readFlatTable(file: RawFile, mapping: FactorMapping): RawFactorFile {
  const records: RawFactorRecord[] = [];
  const refused: Finding[] = [];
  const warnings: Finding[] = [];
  const columns: Record<string, string> = {};
  let rows = 0;
  for (const sheet of file.sheets.filter(
    ({ name }) => mapping.sheet === undefined || name === mapping.sheet,
  )) {
    const found = flatColumns(sheet, mapping);
    if (found === undefined) {
      warnings.push(skipped(file, sheet));
      continue;
    }
    for (const [field, indexes] of found.indexes) {
      columns[field] ??= indexes.map((index) => found.titles[index] ?? '').join(', ');
    }
    for (const row of sheet.rows.filter((candidate) => candidate.row > found.headerRow)) {
      rows += 1;
      const record = recordOf(file, sheet, row, found, mapping);
      if ('code' in record) {
        refused.push(record);
      } else {
        records.push(record);
      }
    }
  }
  return {
    fileName: file.fileName,
    sha256: file.sha256,
    format: 'flatTable',
    rows,
    records: withFreeKeys(records),
    footprints: [],
    refused,
    warnings,
    columns,
  };
}

function recordOf(
  file: RawFile,
  sheet: RawSheet,
  row: RawRow,
  columns: FlatColumns,
  mapping: FactorMapping,
): RawFactorRecord | Finding {
  const text = (field: FlatField): string =>
    (columns.indexes.get(field) ?? [])
      .map((index) => row.cells[index]?.text.trim() ?? '')
      .filter((part) => part !== '')
      .join(field === 'name' ? BETWEEN : ' ');
  const place = {
    file: file.fileName,
    ...(sheet.name === '' ? {} : { sheet: sheet.name }),
    row: row.row,
  };
  const rate = rateOf(text('unit'), text('emissionUnit'), columns.rateTitle, mapping);
  const name = text('name');
  const values = valuesOf(text, rate.emission, columns, mapping);
  const refuse = (why: string, value: string): Finding => ({
    code: `factorImport.refused.${why}`,
    severity: 'error',
    place,
    params: { name, value, unit: rate.emission, label: '' },
  });
  if (name === '') {
    return refuse(
      'noName',
      row.cells
        .map((cell) => cell?.text ?? '')
        .join(' ')
        .trim()
        .slice(0, 80),
    );
  }
  if (PART_OF_TOTAL.test(text('emissionUnit'))) {
    return refuse('partOfTotal', text('emissionUnit'));
  }
  if (values.length === 0) {
    return refuse('noValue', text('total'));
  }
  if (rate.per === '') {
    return refuse('noUnit', text('unit'));
  }
  const [source, note, gwpSet] = [text('source'), text('note'), text('gwpSet') || mapping.gwpSet];
  return {
    key: keyOf(text('id'), name, rate.per),
    place,
    names: { en: name.slice(0, 300) },
    unit: rate.per,
    amount: '1',
    values,
    geography: (text('geography') || mapping.geography || 'notStated').slice(0, 80),
    referenceYear: (text('referenceYear') || mapping.referenceYear || 'notStated').slice(0, 20),
    ...(gwpSet === undefined ? {} : { gwpSet: gwpSet.slice(0, 40) }),
    ...(mapping.scope === undefined ? {} : { scope: mapping.scope }),
    ...(note === '' ? {} : { note: note.slice(0, 600) }),
    ...(source === '' ? {} : { source: { title: source.slice(0, 300) } }),
  };
}

/** "kg CO2e per unit" as a title says nothing of the unit: it is that of the row. */
function perOfTitle(per: string | undefined): string {
  return per === undefined || /^units?$/i.test(per.trim()) ? '' : per;
}

/** The unit cell may state the whole rate (`kg CO2e/short ton`), or only the denominator. */
function rateOf(
  unit: string,
  emission: string,
  title: string | undefined,
  mapping: FactorMapping,
): { readonly emission: string; readonly per: string } {
  const cell = splitRate(unit);
  const whole = cell.per !== undefined && emissionUnit(cell.emission) !== undefined;
  const stated = splitRate(title ?? '');
  return {
    emission:
      (whole ? cell.emission : '') ||
      splitRate(emission).emission ||
      stated.emission ||
      (mapping.emissionUnit ?? ''),
    per: (whole ? (cell.per ?? '') : unit) || perOfTitle(stated.per) || (mapping.unit ?? ''),
  };
}

function valuesOf(
  text: (field: FlatField) => string,
  unit: string,
  columns: FlatColumns,
  mapping: FactorMapping,
): readonly RawValue[] {
  return VALUE_FIELDS.flatMap((role) => {
    const written = text(role);
    const value = mapping.decimalSign === ',' ? written.replaceAll('.', '').replace(',', '.') : written;
    const label = columns.titles[columns.indexes.get(role)?.[0] ?? -1] ?? role;
    return written === '' ? [] : [{ role, label, value, unit }];
  });
}

function keyOf(id: string, name: string, unit: string): string {
  const text = id === '' ? `${name} ${unit}` : id;
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')
    .slice(0, LONGEST_KEY);
}

/** The second factor of the same texts gets a number; the file gave it no id of its own. */
function withFreeKeys(records: readonly RawFactorRecord[]): readonly RawFactorRecord[] {
  const seen = new Map<string, number>();
  return records.map((record) => {
    const count = (seen.get(record.key) ?? 0) + 1;
    seen.set(record.key, count);
    return count === 1 ? record : { ...record, key: `${record.key}~${count}` };
  });
}

function skipped(file: RawFile, sheet: RawSheet): Finding {
  return {
    code: 'factorImport.sheetSkipped',
    severity: 'warning',
    place: { file: file.fileName, sheet: sheet.name },
    params: { sheet: sheet.name === '' ? file.fileName : sheet.name, rows: String(sheet.rows.length) },
  };
}
