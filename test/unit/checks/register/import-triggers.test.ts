import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readFactorFile } from '../../../../electron/interchange/factor-imports/read-factor-file.ts';
import { factorOfRecord } from '../../../../electron/reading/factor-records/factor-of-record.ts';
import { readFlatTable } from '../../../../electron/reading/factor-records/flat-table.ts';
import { readFootprint } from '../../../../electron/reading/factor-records/footprint.ts';
import type { Finding } from '../../../../shared/model/finding.ts';
import { testFolder } from '../../../support/example-project.ts';
import { type CellValue, makeRawFile, makeSheet } from '../../../support/raw-file.ts';

/** All figures and names are invented. */
const HEADER = ['Name', 'Unit', 'Emission unit', 'Factor'];
const RIGHT = ['Invented steel', 'kg', 'kg CO2e', 2];

/** What reading one row finds, on the way to a factor. */
function codesOfRow(...row: readonly CellValue[]): readonly string[] {
  const file = readFlatTable(makeRawFile(makeSheet([HEADER, row])), {
    columns: { name: 'Name', unit: 'Unit', emissionUnit: 'Emission unit', total: 'Factor' },
  });
  const outcomes = file.records.map(factorOfRecord);
  const found: readonly (Finding | undefined)[] = [
    ...file.refused,
    ...outcomes.flatMap(({ taken, refused }) => [refused, ...(taken?.warnings ?? [])]),
  ];
  return found.flatMap((finding) => finding?.code ?? []);
}

describe('a row of a table of factors', () => {
  it('that says all is taken without a word', () => {
    expect(codesOfRow(...RIGHT)).toEqual([]);
  });

  it.each([
    ['factorImport.refused.noName', ['', 'kg', 'kg CO2e', 2]],
    ['factorImport.refused.noUnit', ['Invented steel', '', 'kg CO2e', 2]],
    ['factorImport.refused.noValue', ['Invented steel', 'kg', 'kg CO2e', '']],
    ['factorImport.refused.partOfTotal', ['Invented gas', 'kWh', 'kg CO2e of CH4 per unit', 0.001]],
    ['factorImport.unitUnknown', ['Invented rope', 'fathom', 'kg CO2e', 2]],
  ] as const)('is told of: %s', (code, row) => {
    expect(codesOfRow(...row)).toContain(code);
  });
});

const FOOTPRINT = {
  id: '3fa85f64-0000-4000-8000-000000000001',
  specVersion: '3.0.3',
  status: 'Active',
  companyName: 'Invented Drives',
  productNameCompany: 'Servo S1',
  pcf: {
    declaredUnitOfMeasurement: 'piece',
    declaredUnitAmount: '1',
    productMassPerDeclaredUnit: '50',
    referencePeriodStart: '2025-01-01T00:00:00Z',
    referencePeriodEnd: '2026-01-01T00:00:00Z',
    geographyCountry: 'DE',
    pcfExcludingBiogenicUptake: '120',
    pcfIncludingBiogenicUptake: '120',
    fossilGhgEmissions: '120',
    ipccCharacterizationFactors: ['AR6'],
  },
};

function codesOfFootprint(more: object, pcf: object = {}): readonly string[] {
  const content = { ...FOOTPRINT, ...more, pcf: { ...FOOTPRINT.pcf, ...pcf } };
  const { read, refused } = readFootprint({ place: { file: 'f.json', row: 1 }, content });
  return [...(refused === undefined ? [] : [refused]), ...(read?.warnings ?? [])].map(({ code }) => code);
}

describe('a footprint of a supplier', () => {
  it('that keeps its own sums is taken without a word', () => {
    expect(codesOfFootprint({})).toEqual([]);
  });

  it.each([
    ['factorImport.pactSum', {}, { pcfExcludingBiogenicUptake: '130' }],
    ['factorImport.refused.field', { companyName: '' }, {}],
  ])('is told of: %s', (code, more, pcf) => {
    expect(codesOfFootprint(more, pcf)).toContain(code);
  });

  it('stands in a file where another entry is none: factorImport.refused.noFootprint', async () => {
    const path = join(testFolder(), 'footprints.json');
    const codesOf = async (...entries: readonly object[]): Promise<readonly string[]> => {
      writeFileSync(path, JSON.stringify({ data: entries }));
      const read = await readFactorFile(path);
      return read.ok && read.value.kind === 'factors'
        ? read.value.file.refused.map(({ code }) => code)
        : ['x'];
    };
    expect(await codesOf(FOOTPRINT, { id: 'other' })).toEqual(['factorImport.refused.noFootprint']);
    expect(await codesOf(FOOTPRINT)).toEqual([]);
  });
});
