import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createApp } from '../../../../electron/host/create-app.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) {
    rmSync(folder, { recursive: true, force: true });
  }
});

async function emptyProject() {
  const folder = mkdtempSync(join(tmpdir(), 'example-'));
  folders.push(folder);
  const app = createApp({ actor: 'test' });
  const created = await app.dispatch('project.create', {
    path: join(folder, 'example.cradle'),
    title: 'Example',
    productName: 'Example',
  });
  expect(created.ok).toBe(true);
  return app;
}

describe('example machine', () => {
  it('fills an empty project in recorded steps', async () => {
    const app = await emptyProject();
    const loaded = await app.dispatch('study.loadExample', { locale: 'de' });
    expect(loaded).toMatchObject({ ok: true, value: { bomLines: 917 } });
    const history = await app.dispatch('history.list', {});
    expect(history.ok && history.value.entries.map(({ command }) => command).slice(1)).toEqual([
      'study.import',
      'bom.import',
      'bom.correct',
      'factors.assign',
    ]);
    expect(history.ok && history.value.intact).toBe(true);
    const report = await app.dispatch('calculation.run', {});
    expect(report.ok && Number(report.value.headline.excludingBiogenicCo2Kg)).toBeGreaterThan(40_000);
    await app.dispatch('project.close', {});
  });

  it('does not go into a study that has lines, nor anywhere without a project', async () => {
    const app = await emptyProject();
    expect((await app.dispatch('study.loadExample', { locale: 'en' })).ok).toBe(true);
    expect(await app.dispatch('study.loadExample', { locale: 'en' })).toMatchObject({
      ok: false,
      error: { code: 'state.bomExists' },
    });
    await app.dispatch('project.close', {});
    expect(await app.dispatch('study.loadExample', { locale: 'en' })).toMatchObject({
      ok: false,
      error: { code: 'state.noProject' },
    });
  });
});
