import { createHash } from 'node:crypto';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { streamWorkbook } from '../../../electron/workbook/excel/stream-workbook.ts';
import { fileFailure } from '../../../electron/workbook/file-error.ts';
import { writeWorkbook } from '../../../electron/workbook/write-workbook.ts';
import { makeLine, makeStudy } from '../../support/study-builder.ts';
import { readParts, readSheets, sheetFiles } from '../../support/xlsx-parts.ts';
import { completeStudy } from '../../workbook/complete-study.ts';
import { contentOf } from '../../workbook/workbook-content.ts';
import { randomStudy } from '../engine/random-study.ts';
import { modelOf } from './model-cells.ts';

let folder = '';

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'workbook-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function sha256(path: string): Promise<string> {
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}

describe('writeWorkbook', () => {
  it('writes one whole file and tells what is in it', async () => {
    const path = join(folder, 'whole.xlsx');
    const rows: [number, number][] = [];
    const written = await writeWorkbook(path, contentOf(completeStudy()), {
      progress: (...one) => rows.push(one),
    });
    expect(written).toMatchObject({ ok: true, value: { sheets: 33, bytes: (await readFile(path)).length } });
    expect(rows.at(-1)?.[0]).toBe(rows.at(-1)?.[1]);
    expect((await readdir(folder)).filter((name) => name.includes('whole'))).toEqual(['whole.xlsx']);
    const sheets = readSheets(await readParts(path));
    expect([...sheets.keys()].slice(0, 3)).toEqual(['00_Cover', '01_Conformity', '02_GoalScope']);
    const formulas = [...sheets.values()]
      .flatMap((sheet) => [...sheet.values()])
      .filter((cell) => cell.formula !== undefined);
    expect(written).toMatchObject({ value: { formulas: formulas.length } });
    expect(formulas.every((cell) => cell.value !== undefined)).toBe(true);
  });

  it('gives the same bytes for the same content', async () => {
    const [first, second] = [join(folder, 'first.xlsx'), join(folder, 'second.xlsx')];
    await writeWorkbook(first, contentOf(completeStudy()));
    await new Promise((resolve) => setTimeout(resolve, 2100));
    await writeWorkbook(second, contentOf(completeStudy()));
    expect(await sha256(first)).toBe(await sha256(second));
  });

  it('never writes text as a formula', async () => {
    const path = join(folder, 'text.xlsx');
    const texts = [
      '=1+1',
      '+A1',
      '-2',
      '@SUM(A1)',
      '=HYPERLINK("http://example.invalid")',
      'a\u0000b',
      '_x0041_',
      '<f>1</f>',
    ];
    const bom = texts.map((text, index) =>
      makeLine(`l${index}`, { description: text, partNumber: text, supplier: text, note: text }),
    );
    await writeWorkbook(path, contentOf(makeStudy({ bom, product: { name: '=machine' } })));
    const parts = await readParts(path);
    const sheet = readSheets(parts).get('04_BOM');
    const stored = texts.map((_, index) => sheet?.get(`D${index + 6}`));
    expect(stored.map((cell) => cell?.formula)).toEqual(texts.map(() => undefined));
    expect(stored.map((cell) => cell?.value)).toEqual([
      ...texts.slice(0, 5),
      'a\u2400b',
      '_x005F_x0041_',
      '<f>1</f>',
    ]);
    expect(readSheets(parts).get('00_Cover')?.get('A1')).toEqual({ formula: undefined, value: '=machine' });
  });

  it('never writes a number that is none', async () => {
    const studies = fc.sample(randomStudy('hostile'), { numRuns: 12, seed: 11 });
    for (const [index, study] of studies.entries()) {
      const path = join(folder, `hostile-${index}.xlsx`);
      expect(await writeWorkbook(path, contentOf(study))).toMatchObject({ ok: true });
      const parts = await readParts(path);
      for (const file of sheetFiles(parts).values()) {
        expect(parts.get(file)?.toString('utf8') ?? '').not.toMatch(/<v>(NaN|-?Infinity)<\/v>/);
      }
    }
  });

  it('leaves the old file alone when it is stopped', async () => {
    const path = join(folder, 'stopped.xlsx');
    await writeFile(path, 'old');
    expect(await writeWorkbook(path, contentOf(completeStudy()), { cancelled: () => true })).toMatchObject({
      ok: false,
      error: { code: 'cancelled.workbook' },
    });
    expect(await readFile(path, 'utf8')).toBe('old');
    expect((await readdir(folder)).filter((name) => name.includes('stopped'))).toEqual(['stopped.xlsx']);
  });

  it('tells that a folder is missing or a name is a folder', async () => {
    const content = contentOf(makeStudy());
    expect(await writeWorkbook(join(folder, 'nowhere', 'a.xlsx'), content)).toMatchObject({
      ok: false,
      error: { code: 'external.workbookFolderMissing' },
    });
    expect(await writeWorkbook(folder, content)).toMatchObject({
      ok: false,
      error: { code: 'external.workbookNotWritable' },
    });
  });

  it('ends when the disk is full instead of waiting for ever', async () => {
    const full = async (): Promise<never> => {
      throw Object.assign(new Error('no space'), { code: 'ENOSPC' });
    };
    const options = { locale: 'en', createdAt: new Date(0), cutNote: '', footer: '', observer: {} } as const;
    const ending = streamWorkbook(modelOf(contentOf(completeStudy())), full, options);
    await expect(ending).rejects.toMatchObject({ code: 'ENOSPC' });
  });

  it.each([
    ['EBUSY', 'external.workbookLocked'],
    ['EPERM', 'external.workbookNotWritable'],
    ['ENOSPC', 'external.workbookDiskFull'],
    ['EIO', 'external.workbookWrite'],
  ])('names %s', (system, code) => {
    expect(fileFailure(Object.assign(new Error('x'), { code: system }), 'a.xlsx')).toMatchObject({
      error: { code },
    });
    expect(() => fileFailure(new Error('a bug'), 'a.xlsx')).toThrow('a bug');
  });
});
