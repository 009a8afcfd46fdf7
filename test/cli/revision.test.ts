import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { type HistoryOutcome } from '../../shared/contract/outcomes.ts';
import { type RevisionComparison, type RevisionOutcome } from '../../shared/contract/revision.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';
import { COLUMN, writeRevisedBom } from '../support/revised-bom.ts';

const example = resolve(import.meta.dirname, '../../resources/example/winder-cw2400');

describe('a revised BOM on the command line', () => {
  const folder = testFolder();
  const project = join(folder, 'winder.cradle');
  let file: string;

  beforeAll(async () => {
    cradlegateJson('new', project, '--product', 'Winder W1');
    cradlegateJson('import-bom', project, join(example, 'bom-en.xlsx'));
    cradlegateJson('assign', project, '--region', 'CN');
    file = await writeRevisedBom(example, folder, (rows, at) => {
      (rows[at('1.1.1.1')] ?? [])[COLUMN.quantity] = '5';
      rows.splice(at('1.17.4.1'), 1);
    });
  }, 60_000);

  it('prints every change with its effect and writes nothing', () => {
    const { code, out } = cradlegate('compare-bom', project, file);
    expect(code).toBe(0);
    expect(out).toMatch(/changed:bom-r5\s+Changed\s+5\s+1\.1\.1\.1 CW24-01-101.*\+\d/);
    expect(out).toMatch(/quantity: 4 → 5/);
    expect(out).toMatch(/917 rows = 916 lines \(\d+ open\) \+ 1 .*; 0 lost/);
    expect(cradlegateJson<HistoryOutcome>('history', project).entries.at(-1)?.command).toBe('factors.assign');
  }, 60_000);

  it('accepts what is named, removes only what is named, and keeps the history whole', () => {
    const compared = cradlegateJson<RevisionComparison>('compare-bom', project, file);
    const first = cradlegateJson<RevisionOutcome>(
      'update-bom',
      project,
      file,
      '--accept',
      'changed,moved,added',
      '--reason',
      'Revision B',
    );
    expect(first).toMatchObject({ accepted: { changed: 1, removed: 0 }, afterKg: compared.afterKg });
    const [removal = ''] = first.notTaken;
    expect(removal).toMatch(/^removed:/);
    const second = cradlegate(
      'update-bom',
      project,
      file,
      '--accept-removed',
      removal.slice('removed:'.length),
      '--reason',
      'B',
    );
    expect(second.out).toMatch(/Accepted: 0 changed, 0 moved, 0 added, 1 removed, 0 conflicts/);
    const history = cradlegateJson<HistoryOutcome>('undo', project);
    expect(history.intact).toBe(true);
    expect(cradlegateJson<RevisionComparison>('compare-bom', project, file).changes).toMatchObject([
      { id: removal },
    ]);
  }, 60_000);

  it('refuses a kind that nobody ticks as a whole', () => {
    const args = ['update-bom', project, file, '--accept', 'removed', '--reason', 'B'];
    const { code, err } = cradlegate(...args);
    expect(code).not.toBe(0);
    expect(err).toMatch(/“removed” is no kind of change/);
  });
});
