import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { StudyDocument } from '../../../../shared/model/study.ts';
import {
  type Patch,
  patchCells,
  readParts,
  readSheets,
  sheetFiles,
  writeParts,
} from '../../../support/xlsx-parts.ts';
import { openStudyOf, type TestApp } from '../test-app.ts';
import { SCALE_TICKET, winchStudy } from './winch-study.ts';

/** The invented winch with its workbook, and copies of it in which cells are others. */
export interface Exported {
  readonly testApp: TestApp;
  readonly path: string;
  /** Address of the first cell of a sheet that shows a text or number. */
  readonly find: (sheet: string, value: string | number) => string;
  readonly formulaAt: (sheet: string, address: string) => string;
  /** Address in the same row, in the column whose header begins with a text. */
  readonly inRow: (sheet: string, address: string, header: string) => string;
  /** A copy with other cells, by `sheet!cell`. */
  readonly edited: (name: string, cells: Readonly<Record<string, Patch>>) => Promise<string>;
  /** A copy with other bytes in a sheet. */
  readonly rewritten: (name: string, sheet: string, change: (xml: string) => string) => Promise<string>;
}

/** Exports the winch, or another study, of a new project. */
export async function exportWinch(
  study: StudyDocument = winchStudy(),
  settings: { readonly rowsPerSheet?: number } = {},
): Promise<Exported> {
  const testApp = await openStudyOf(study);
  const path = join(testApp.folder, 'winch.xlsx');
  await testApp.call('workbook.export', { path, locale: 'en', ...settings });
  writeFileSync(join(testApp.folder, 'scale.txt'), SCALE_TICKET);
  const parts = await readParts(path);
  const sheets = readSheets(parts);
  const cells = (sheet: string) => [...(sheets.get(sheet) ?? [])];
  return {
    testApp,
    path,
    find(sheet, value) {
      const found = cells(sheet).find(([, cell]) => cell.value === value)?.[0];
      if (found === undefined) {
        throw new Error(`${sheet} does not show ${value}`);
      }
      return found;
    },
    formulaAt: (sheet, address) => sheets.get(sheet)?.get(address)?.formula ?? '',
    inRow(sheet, address, header) {
      const title = cells(sheet).find(
        ([at, cell]) => at.endsWith('5') && String(cell.value).split('\n')[0] === header,
      );
      return `${(title?.[0] ?? '').replace(/\d+$/, '')}${address.replace(/^[A-Z]+/, '')}`;
    },
    async edited(name, patches) {
      const bySheet = Map.groupBy(Object.entries(patches), ([place]) => place.split('!')[0] ?? '');
      const made = [...bySheet].reduce(
        (all, [sheet, entries]) =>
          patchCells(
            all,
            sheet,
            new Map(entries.map(([place, patch]) => [place.split('!')[1] ?? '', patch])),
          ),
        parts,
      );
      const copy = join(testApp.folder, `${name}.xlsx`);
      await writeParts(copy, made);
      return copy;
    },
    async rewritten(name, sheet, change) {
      const file = sheetFiles(parts).get(sheet) ?? '';
      const copy = join(testApp.folder, `${name}.xlsx`);
      const xml = parts.get(file)?.toString('utf8') ?? '';
      await writeParts(copy, new Map([...parts, [file, Buffer.from(change(xml))]]));
      return copy;
    },
  };
}
