import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, test } from 'vitest';
import { type App } from '../../../../electron/host/create-app.ts';
import { type RevisionChangeView, type RevisionComparison } from '../../../../shared/contract/revision.ts';
import { type StudyDocument } from '../../../../shared/model/study.ts';
import { done, exampleProject } from '../../../support/example-project.ts';
import { COLUMN, writeRevisedBom } from '../../../support/revised-bom.ts';
import { sumDecimals } from '../../../../renderer/src/features/results/exact-decimal.ts';

let app: App;
let folder: string;
let example: string;
/** Another issue of the example: one change of each kind. */
let revisedPath: string;
let compared: RevisionComparison;

const REASON = 'Invented: engineering change 17';
const TICKED = ['changed', 'moved', 'added'] as const;

async function study(): Promise<StudyDocument> {
  const path = join(folder, 'study.json');
  await done(app, 'study.export', { path });
  return JSON.parse(readFileSync(path, 'utf8')) as StudyDocument;
}

function change(kind: RevisionChangeView['kind'], partNumber: string): RevisionChangeView {
  const found = compared.changes.find((one) => one.kind === kind && one.partNumber === partNumber);
  if (found === undefined) {
    throw new Error(`no ${kind} ${partNumber} in ${JSON.stringify(compared.changes, null, 1)}`);
  }
  return found;
}

beforeAll(async () => {
  ({ app, folder, example } = await exampleProject());
  const { bom = [] } = await study();
  const removed = bom.find(({ position }) => position === '1.17.4.1');
  await done(app, 'study.put', {
    put: {
      variants: [
        { id: 'light', name: 'Light frame', changes: [{ kind: 'removeLine', lineId: removed?.id ?? '' }] },
      ],
    },
  });
  revisedPath = await writeRevisedBom(example, folder, (rows, at) => {
    const row = (position: string): string[] => rows[at(position)] ?? [];
    row('1.1.1.1')[COLUMN.quantity] = '5';
    row('1.1.1.2.1')[COLUMN.material] = 'EN AW-6082';
    row('1.10.1.6')[COLUMN.mass] = '0.05';
    const [plywood = []] = rows.splice(at('1.12.5.1'), 1);
    plywood[COLUMN.position] = '1.1.1.9';
    plywood[COLUMN.level] = '4';
    rows.splice(at('1.1.1.5'), 0, plywood);
    rows.splice(at('1.17.4.1'), 1);
    rows.splice(at('1.1.1.4') + 2, 0, [
      '4',
      '1.1.1.8',
      'N-1',
      'Invented cover',
      'Q235B / S235JR',
      '2',
      'pcs',
      '3',
    ]);
  });
  compared = await done(app, 'revision.compare', { path: revisedPath });
}, 60_000);

describe('a revised BOM of the example', () => {
  test('the file of the first import changes nothing', async () => {
    const same = await done(app, 'revision.compare', { path: join(example, 'bom-en.xlsx') });
    expect(same).toMatchObject({ rows: 918, lines: 917, nonItemRows: 1, unchanged: 917, changes: [] });
    expect(same).toMatchObject({ keptCorrections: 9, differenceKg: '0', elsewhereKg: '0' });
  });

  test('the export in another language is the same parts', async () => {
    const { changes } = await done(app, 'revision.compare', { path: join(example, 'bom-de.csv') });
    expect(changes.filter(({ kind }) => kind === 'added' || kind === 'removed')).toEqual([]);
  });

  test('each change is what was done to the file', () => {
    expect(compared.changes.map(({ kind, partNumber }) => [kind, partNumber])).toEqual([
      ['changed', 'CW24-01-101'],
      ['changed', 'RM-Q355B-SQ120x80x6'],
      ['added', 'N-1'],
      ['moved', 'P21-1613'],
      ['conflict', 'P22-1515'],
      ['removed', 'P07-1406'],
    ]);
    expect(compared.rows).toBe(compared.lines + compared.nonItemRows);
    expect(change('changed', 'RM-Q355B-SQ120x80x6')).toMatchObject({
      factorToReview: true,
      fields: [{ field: 'materialText', before: 'Q355B / S355J2', after: 'EN AW-6082' }],
    });
    expect(change('conflict', 'P22-1515').fields).toEqual([
      {
        field: 'mass',
        state: 'conflict',
        before: expect.any(String),
        after: '0.05 kg',
        corrected: '0.042 kg',
      },
    ]);
    expect(change('removed', 'P07-1406').usedBy).toEqual([{ part: 'variants', name: 'Light frame' }]);
    expect(change('added', 'N-1')).toMatchObject({ effectBy: 'noFactor', effectKg: '0' });
  });

  test('the effects are exact parts of the difference', async () => {
    const together = compared.changes.filter(({ kind }) => kind !== 'conflict' && kind !== 'removed');
    const sum = sumDecimals([...together.map(({ effectKg }) => effectKg), compared.elsewhereKg]);
    expect(sum).toBe(compared.differenceKg);
    expect(Number(change('changed', 'CW24-01-101').effectKg)).toBeGreaterThan(100);
    expect(Number(change('removed', 'P07-1406').effectKg)).toBeLessThan(0);
    const { path, sha256 } = { path: revisedPath, sha256: compared.sha256 };
    const one = await done(app, 'revision.total', {
      path,
      sha256,
      ticks: { ids: [change('changed', 'CW24-01-101').id] },
    });
    expect(one).toMatchObject({ beforeKg: compared.beforeKg, accepted: 1, held: [] });
    expect(one.differenceKg).not.toBe('0');
    const all = await done(app, 'revision.total', { path, sha256, ticks: { kinds: [...TICKED] } });
    expect(all.afterKg).toBe(compared.afterKg);
  });

  test('another file under the same name is refused, and so is a change nobody made', async () => {
    const copy = join(folder, 'copy.csv');
    writeFileSync(copy, 'Level,Pos,Part No.,Description,Qty\n1,1,A,B,1\n2,1.1,C,D,2\n');
    const ticks = { kinds: [...TICKED] };
    const refused = await app.dispatch('revision.accept', {
      path: copy,
      sha256: compared.sha256,
      ticks,
      reason: REASON,
    });
    expect(refused).toMatchObject({ ok: false, error: { code: 'state.revision.fileChanged' } });
    const unknown = await app.dispatch('revision.accept', {
      path: revisedPath,
      ticks: { ids: ['removed:nothing'] },
      reason: REASON,
    });
    expect(unknown).toMatchObject({ ok: false, error: { code: 'input.revision.unknownChange' } });
  });

  test('accepting is one entry: ids, factors and corrections stay, the rest is listed, undo takes all back', async () => {
    const before = await study();
    const outcome = await done(app, 'revision.accept', {
      path: revisedPath,
      sha256: compared.sha256,
      ticks: { kinds: [...TICKED] },
      reason: REASON,
    });
    expect(outcome.accepted).toEqual({ changed: 2, moved: 1, added: 1, removed: 0, conflict: 0 });
    expect(outcome.notTaken).toEqual([change('conflict', 'P22-1515').id, change('removed', 'P07-1406').id]);
    expect(outcome.rowsTaken + outcome.rowsNotTaken).toBe(outcome.lines);
    expect(outcome.afterKg).toBe(compared.afterKg);
    const after = await study();
    const lineBefore = new Map((before.bom ?? []).map((line) => [line.id, line]));
    const newOnes = (after.bom ?? []).filter(({ id }) => !lineBefore.has(id));
    expect(newOnes.map(({ id }) => id)).toEqual(outcome.newLines);
    expect(newOnes).toMatchObject([{ partNumber: 'N-1', origin: { sourceId: 'r2' } }]);
    for (const line of after.bom ?? []) {
      expect(line.assignment).toEqual(lineBefore.get(line.id)?.assignment);
    }
    const moved = after.bom?.find(({ partNumber }) => partNumber === 'P21-1613');
    expect(moved).toMatchObject({ mass: { value: '18.144' }, corrections: [{ field: 'mass' }] });
    expect(after.sources?.map(({ id, fileName }) => [id, fileName])).toEqual([
      ['bom', 'bom-en.xlsx'],
      ['r2', 'bom-rev-b.xlsx'],
    ]);
    const conflict = after.bom?.find(({ partNumber }) => partNumber === 'P22-1515');
    expect(conflict).toEqual(lineBefore.get(conflict?.id ?? ''));

    const again = await done(app, 'revision.compare', { path: revisedPath });
    expect(again.changes.map(({ kind }) => kind)).toEqual(['conflict', 'removed']);

    const entries = (await done(app, 'history.list', {})).entries;
    expect(entries.at(-1)).toMatchObject({ command: 'revision.accept', reason: REASON });
    await done(app, 'history.undo', {});
    expect(await study()).toEqual(before);
    await done(app, 'history.redo', {});
    expect(await study()).toEqual(after);
    const { held } = await done(app, 'revision.accept', {
      path: revisedPath,
      ticks: { ids: again.changes.map(({ id }) => id) },
      reason: REASON,
    });
    expect(held).toEqual([]);
    expect((await done(app, 'revision.compare', { path: revisedPath })).changes).toEqual([]);
  });

  test('a study without BOM has nothing to compare with', async () => {
    await done(app, 'study.create', { title: 'Empty', productName: 'Empty' });
    const outcome = await app.dispatch('revision.compare', { path: revisedPath });
    expect(outcome).toMatchObject({ ok: false, error: { code: 'state.revision.noBom' } });
  });
});
