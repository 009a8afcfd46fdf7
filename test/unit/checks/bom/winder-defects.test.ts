import { describe, expect, test } from 'vitest';
import { checkBom } from '../../../../electron/checks/bom/check-bom.ts';
import {
  correctedLines,
  EXPORTS,
  interpreted,
  rawExport,
  readExport,
  truthRows,
} from '../../reading/winder-boms.ts';
import { DEFECT_CODES, resolved } from './check-helpers.ts';
import { correctedEnglish } from './corrected-english.ts';

/** Row in the English and German export, row in the Chinese one, field, and columns in English, Chinese, German. */
const DOCUMENTED = [
  ['bom.massUnitSlip', 529, 554, 'mass', 'HIH'],
  ['bom.quantityText', 725, 759, 'quantity', 'FGF'],
  ['bom.materialMissing', 404, 425, 'materialText', 'EFE'],
  ['bom.positionDuplicate', 820, 859, 'position', 'BAB'],
  ['bom.childrenHeavier', 571, 598, 'mass', 'HIH'],
  ['bom.massPerMetre', 830, 870, 'unit', 'GHG'],
  ['bom.densityImplausible', 679, 710, 'mass', 'HIH'],
] as const;

describe.each(EXPORTS)('%s', (name) => {
  test('exactly the seven documented defects are found, each at its cell', async () => {
    const { lines, source } = await readExport(name);
    const findings = checkBom(resolved(lines), [source]);
    const index = EXPORTS.indexOf(name);
    const expected = DOCUMENTED.map(([code, row, chineseRow, field, columns]) => {
      const at = name === 'bom-zh.xlsx' ? chineseRow : row;
      return { code, field, lineId: `bom-r${at}`, file: name, cell: `${columns[index]}${at}` };
    });
    const actual = findings.map(({ code, place }) => ({
      code,
      field: place.field,
      lineId: place.lineId,
      file: place.file,
      cell: place.cell,
    }));
    expect(actual).toEqual(expected);
  });

  test('the corrected BOM raises none of these codes; only a printed roll-up is noted as old', async () => {
    const { lines, source } = await readExport(name);
    const findings = checkBom(resolved(correctedLines(lines)), [source]);
    expect(findings.filter((finding) => (DEFECT_CODES as readonly string[]).includes(finding.code))).toEqual(
      [],
    );
    expect(findings.map((finding) => `${finding.severity} ${finding.code}`)).toEqual([
      'note bom.assemblyMassOutdated',
    ]);
  });
});

test('a file written with the true values raises nothing at all', async () => {
  const { lines, source } = interpreted(correctedEnglish(await rawExport('bom-en.xlsx'), truthRows()));
  expect(checkBom(resolved(lines), [source])).toEqual([]);
});
