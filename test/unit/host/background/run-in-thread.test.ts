import { existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { background } from '../../../../electron/host/background/run-in-thread.ts';
import { createGateways } from '../../../../electron/host/create-app.ts';
import { FOREGROUND, type Task } from '../../../../electron/services/jobs/task.ts';
import { createSession } from '../../../../electron/services/session.ts';
import { previewBeside, previewImport } from '../../../../electron/services/workbench/import-preview.ts';
import { createProject } from '../../../../electron/storage/create-project.ts';
import { makeLine, makeStudy, mass } from '../../../support/study-builder.ts';
import { EXPORTS, readExport } from '../../reading/winder-boms.ts';

const EXAMPLE = resolve(import.meta.dirname, '../../../../resources/example/winder-cw2400');

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'background-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** A task that keeps its phases and is stopped when a phase begins. */
function watched(stopAt?: string): { readonly task: Task; readonly phases: Set<string> } {
  const stop = new AbortController();
  const phases = new Set<string>();
  const progress: Task['progress'] = (phase) => {
    phases.add(phase);
    if (phase === stopAt) {
      stop.abort();
    }
  };
  return { task: { ...FOREGROUND, signal: stop.signal, progress }, phases };
}

function projectFile(): string {
  const path = join(folder, 'machine.cradle');
  const study = makeStudy({
    title: 'Invented machine',
    bom: [makeLine('top'), makeLine('part', { parentId: 'top', mass: mass(2), description: 'Plate' })],
  });
  const made = createProject(path, { actor: 'tester', clock: () => '2026-01-01T00:00:00.000Z', study });
  expect(made.ok && made.value.close().ok).toBe(true);
  return path;
}

describe('a bill of materials read in a thread', () => {
  test.each(EXPORTS)('%s is the same as read in place', async (name) => {
    const { task, phases } = watched();
    const reading = await background.readBom({ path: join(EXAMPLE, name) }, task);
    expect(reading).toEqual({ ok: true, value: await readExport(name) });
    expect([...phases]).toEqual(['reading', 'interpreting']);
  });

  test('comes whole and in order when it needs many messages', async () => {
    const path = join(folder, 'long.csv');
    const rows = Array.from({ length: 2345 }, (_, index) => `1;P-${index};Part ${index};1;pcs;0.5`);
    writeFileSync(path, ['Level;Part no.;Description;Qty;Unit;Mass each [kg]', ...rows].join('\n'));
    const reading = await background.readBom({ path }, FOREGROUND);
    const lines = reading.ok ? reading.value.lines.map((line) => line.partNumber) : [];
    expect(lines).toEqual(rows.map((_, index) => `P-${index}`));
  });

  test('leaves the host its turns', async () => {
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    await background.readBom({ path: join(EXAMPLE, 'bom-en.xlsx') }, FOREGROUND);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(20);
  });

  test('fails with the error of the reading', async () => {
    const missing = await background.readBom({ path: join(folder, 'none.xlsx') }, FOREGROUND);
    expect(missing).toMatchObject({ ok: false, error: { code: 'external.file.missing' } });
  });

  test.each(['reading', 'interpreting'])('stops while it is %s', async (phase) => {
    const stopped = await background.readBom({ path: join(EXAMPLE, 'bom-en.xlsx') }, watched(phase).task);
    expect(stopped).toMatchObject({ ok: false, error: { code: 'cancelled.job' } });
  });
});

describe('a long bill of materials', () => {
  const HEADER = 'Level;Part no.;Description;Qty;Unit;Mass each [kg]';

  function longFile(mass: string): string {
    const path = join(folder, 'long.csv');
    const rows = Array.from({ length: 20_000 }, (_, row) => `1;P-${row};Plate ${row};1;pcs;${mass}`);
    writeFileSync(path, [HEADER, ...rows].join('\n'));
    return path;
  }

  function open() {
    const gateways = createGateways(join(EXAMPLE, '../..'), { actor: 'tester' });
    return createSession(gateways);
  }

  test('is shown in the thread, as it would be in place', async () => {
    const path = longFile('0.5');
    expect(background.isLongFile(path)).toBe(true);
    const beside = await previewBeside(open(), { path }, FOREGROUND);
    expect(beside).toEqual(await previewImport(open(), { path }, FOREGROUND));
    expect(beside).toMatchObject({ ok: true, value: { lines: 20_000 } });
  });

  test('may be looked at again and again', async () => {
    const path = longFile('0.5');
    const warnings: Error[] = [];
    const hear = (warning: Error): number => warnings.push(warning);
    process.on('warning', hear);
    for (let look = 0; look < 12; look += 1) {
      expect(await previewBeside(open(), { path }, FOREGROUND)).toMatchObject({ ok: true });
    }
    process.off('warning', hear);
    expect(warnings).toEqual([]);
  });

  test('leaves the host its turns while it is shown', async () => {
    const path = longFile('0.5');
    let turns = 0;
    const ticking = setInterval(() => (turns += 1), 1);
    await previewBeside(open(), { path }, FOREGROUND);
    clearInterval(ticking);
    expect(turns).toBeGreaterThan(100);
  });

  test('is imported as it was shown, and as it is now where it was written since', async () => {
    const path = longFile('0.5');
    const first = await previewBeside(open(), { path }, FOREGROUND);
    const reading = await background.readBom({ path }, FOREGROUND);
    expect(first.ok && first.value.lines).toBe(reading.ok && reading.value.lines.length);
    await previewBeside(open(), { path }, FOREGROUND);
    longFile('0.75');
    const again = await background.readBom({ path }, FOREGROUND);
    expect(again.ok && again.value.lines[7]?.mass?.value).toBe('0.75');
  });

  test('takes another choice than the one that was shown', async () => {
    const path = longFile('0.5');
    await previewBeside(open(), { path }, FOREGROUND);
    const choice = { columns: { C: 'materialText' as const } };
    const chosen = await background.readBom({ path, choice }, FOREGROUND);
    expect(chosen.ok && chosen.value.lines[7]?.materialText).toBe('Plate 7');
  });
});

/** A whole copy, sheets by number. */
const SETTINGS = { publicCopy: false, order: 'iso' } as const;

describe('a workbook written in a thread', () => {
  test('is written from the project file, beside the program that has it open', async () => {
    const path = join(folder, 'book.xlsx');
    const { task, phases } = watched();
    const workbook = { ...SETTINGS, project: projectFile(), study: 1, path, locale: 'de' } as const;
    expect(await background.exportWorkbook(workbook, task)).toMatchObject({ ok: true, value: { path } });
    expect([...phases]).toEqual(['calculating', 'checking', 'writing']);
    expect(existsSync(path)).toBe(true);
  });

  test('leaves no file when it is stopped', async () => {
    const workbook = {
      ...SETTINGS,
      project: projectFile(),
      study: 1,
      path: join(folder, 'book.xlsx'),
      locale: 'en',
    } as const;
    const stopped = await background.exportWorkbook(workbook, watched('calculating').task);
    expect(stopped).toMatchObject({ ok: false, error: { code: expect.stringMatching(/^cancelled\./) } });
    expect(readdirSync(folder).filter((name) => name.includes('book'))).toEqual([]);
  });
});
