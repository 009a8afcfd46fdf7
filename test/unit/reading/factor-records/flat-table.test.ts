import { describe, expect, it } from 'vitest';
import { factorOfRecord } from '../../../../electron/reading/factor-records/factor-of-record.ts';
import { readFlatTable } from '../../../../electron/reading/factor-records/flat-table.ts';
import { makeRawFile, makeSheet } from '../../../support/raw-file.ts';

/** All figures are invented. */
const NO_MAPPING = { columns: {} };

describe('table of factors', () => {
  it('does not make pieces of "per unit": a row without a unit is refused', () => {
    const sheet = makeSheet([
      ['Name', 'Unit', 'kg CO2e per unit'],
      ['a', 'kg', 1.5],
      ['b', null, 2],
    ]);
    const file = readFlatTable(makeRawFile(sheet), NO_MAPPING);
    expect(file.records.map(({ unit }) => unit)).toEqual(['kg']);
    expect(file.refused).toMatchObject([{ code: 'factorImport.refused.noUnit', params: { name: 'b' } }]);
  });

  it('reads levels, unit and factor as agencies publish them, and lists gases of a total', () => {
    const sheet = makeSheet(
      [
        ['Conversion factors, invented'],
        ['ID', 'Level 1', 'Level 2', 'UOM', 'GHG/Unit', 'GHG Conversion Factor 2026'],
        ['1_1', 'Fuels', 'Gas', 'kWh', 'kg CO2e', 0.2],
        ['1_2', 'Fuels', 'Gas', 'kWh', 'kg CO2e of CH4 per unit', 0.001],
        ['1_3', 'Freight', 'Van', 'tonne.km', 'kg CO2e', 0.6],
        ['1_4', 'Fuels', 'Coal', 'tonnes', 'kg CO2e', 'n/a'],
        ['', '', '', '', '', 'see note'],
      ],
      { name: 'Factors' },
    );
    const file = readFlatTable(makeRawFile(sheet, makeSheet([['Contents']], { name: 'Index' })), NO_MAPPING);
    expect([file.rows, file.records.length, file.refused.length]).toEqual([5, 3, 2]);
    expect(file.refused.map(({ code }) => code.split('.').at(-1))).toEqual(['partOfTotal', 'noName']);
    expect(file.warnings).toMatchObject([
      { code: 'factorImport.sheetSkipped', params: { sheet: 'Index', rows: '1' } },
    ]);
    const outcomes = file.records.map(factorOfRecord);
    expect(outcomes[0]?.taken?.factor).toMatchObject({
      names: { en: 'Fuels / Gas' },
      unit: 'kWh',
      components: { fossil: '0.2' },
      flags: ['totalOnly'],
    });
    expect(outcomes[1]?.taken?.factor.unit).toBe('tkm');
    expect(outcomes[2]?.refused).toMatchObject({
      code: 'factorImport.refused.number',
      place: { sheet: 'Factors', row: 6 },
      params: { value: 'n/a' },
    });
  });

  it('converts the numerator and says how; the denominator keeps its unit', () => {
    const sheet = makeSheet([
      ['Material', 'Emission factor (MT CO2e per short ton)'],
      ['Invented glass', 0.53],
    ]);
    const [record] = readFlatTable(makeRawFile(sheet), NO_MAPPING).records;
    const taken = record === undefined ? undefined : factorOfRecord(record).taken;
    expect(taken?.factor).toMatchObject({ unit: 'short ton', components: { fossil: '530' } });
    expect(taken?.origin).toMatchObject({ unit: 'short ton', values: [{ value: '0.53', unit: 'MT CO2e' }] });
    expect(taken?.origin.conversions).toEqual(['0.53 MT CO2e = 530 kg CO2e']);
  });

  it('reads money of a year at its price', () => {
    const sheet = makeSheet([
      [
        '2022 NAICS Code',
        '2022 NAICS Title',
        'GHG',
        'Unit',
        'Factors without Margins',
        'Factors with Margins',
      ],
      ['333', 'Invented machinery', 'All GHGs', 'kg CO2e/2022 USD, purchaser price', 0.2, 0.25],
    ]);
    const [record] = readFlatTable(makeRawFile(sheet), NO_MAPPING).records;
    expect(record === undefined ? undefined : factorOfRecord(record).taken?.factor).toMatchObject({
      unit: 'USD-2022',
      priceBasis: 'purchaser',
      components: { fossil: '0.25' },
    });
  });

  it('follows a mapping: columns by title, a decimal comma, texts for all rows', () => {
    const sheet = makeSheet([
      ['Stoff', 'Menge CO2', 'x'],
      ['Erfundener Stahl', '1.234,5', 'y'],
    ]);
    const mapping = {
      columns: { name: 'Stoff', total: 'Menge CO2' },
      unit: 't',
      emissionUnit: 'kg CO2e',
      decimalSign: ',' as const,
      geography: 'DE',
    };
    expect(readFlatTable(makeRawFile(sheet), NO_MAPPING).rows).toBe(0);
    const [record] = readFlatTable(makeRawFile(sheet), mapping).records;
    expect(record === undefined ? undefined : factorOfRecord(record).taken?.factor).toMatchObject({
      unit: 't',
      geography: 'DE',
      components: { fossil: '1234.5' },
    });
  });

  it('does not guess what a comma parts, and takes no single gas for CO2 equivalents', () => {
    const sheet = makeSheet([
      ['Name', 'Unit', 'kg CO2e'],
      ['a', 'kg', '1,234'],
    ]);
    const [record] = readFlatTable(makeRawFile(sheet), NO_MAPPING).records;
    expect(record && factorOfRecord(record).refused?.code).toBe('factorImport.refused.number');
    const gas = makeSheet([
      ['Name', 'Unit', 'Factor', 'GHG/Unit'],
      ['a', 'kg', 2, 'kg CH4'],
    ]);
    const [single] = readFlatTable(makeRawFile(gas), NO_MAPPING).records;
    expect(single && factorOfRecord(single).refused?.code).toBe('factorImport.refused.emissionUnit');
  });
});
