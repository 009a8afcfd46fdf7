import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { USER_DATA_VARIABLE } from '../../../../electron/host/user-data.ts';
import { openEmpty, type TestApp } from '../test-app.ts';

let testApp: TestApp;
let userData: string;
beforeEach(async () => {
  testApp = await openEmpty();
  userData = join(testApp.folder, 'user');
  vi.stubEnv(USER_DATA_VARIABLE, userData);
});
afterEach(async () => {
  vi.unstubAllEnvs();
  await testApp.close();
});

/** Invented; `Merk` is no title anybody knows. */
function writeBom(name: string, titles = 'Pos;Sachnummer;Benennung;Menge;Merk'): string {
  const path = join(testApp.folder, name);
  writeFileSync(path, `${titles}\n1;A-1;Gestell;1;S235\n2;A-2;Haube;2;PA6\n`);
  return path;
}
const preset = (name: string) => ({
  name,
  columns: [
    { header: 'pos', use: 'position' as const },
    { header: 'sachnummer', use: 'partNumber' as const },
    { header: 'benennung', use: 'description' as const },
    { header: 'menge', use: 'quantity' as const },
    { header: 'merk', use: 'materialText' as const },
  ],
});
const names = async (): Promise<readonly string[]> =>
  (await testApp.call('presets.list', {})).presets.map(({ name }) => name);

test('a saved preset is proposed for the next file of the same titles, and used by an import only by name', async () => {
  const path = writeBom('one.csv');
  expect(await testApp.call('workbench.importPreview', { path })).toMatchObject({ fittingPresets: [] });
  await testApp.call('presets.save', { preset: preset('Shop floor') });
  const preview = await testApp.call('workbench.importPreview', { path: writeBom('two.csv') });
  expect(preview).toMatchObject({ preset: 'Shop floor', fittingPresets: ['Shop floor'] });
  expect(preview.columns.find(({ letter }) => letter === 'E')).toMatchObject({ use: 'materialText' });
  const without = await testApp.call('workbench.importPreview', { path, preset: null });
  expect(without).not.toHaveProperty('preset');
  expect(without.fittingPresets).toEqual(['Shop floor']);
  const other = writeBom('three.csv', 'Pos;Sachnummer;Benennung;Menge;Anders');
  expect(await testApp.call('workbench.importPreview', { path: other })).toMatchObject({
    fittingPresets: [],
  });
  const silent = await testApp.call('bom.import', { path });
  expect(silent.findings.find(({ code }) => code === 'bom.presetFits')?.params).toEqual({
    name: 'Shop floor',
  });
  expect((await testApp.stored()).bom?.[0]).toMatchObject({ extra: { Merk: 'S235' } });
  await testApp.call('history.undo', {});
  const asked = await testApp.call('bom.import', { path, preset: 'Shop floor' });
  expect(asked.findings.map(({ code }) => code)).not.toContain('bom.presetFits');
  const stored = await testApp.stored();
  expect(stored.bom?.[0]?.materialText).toBe('S235');
  expect(stored.sources?.[0]?.preset).toBe('Shop floor');
});

test('extra cells survive the project file, undo and redo', async () => {
  await testApp.call('bom.import', { path: writeBom('one.csv') });
  const extras = async () => (await testApp.stored()).bom?.map(({ extra }) => extra?.['Merk']);
  expect(await extras()).toEqual(['S235', 'PA6']);
  await testApp.call('history.undo', {});
  expect(await extras()).toBeUndefined();
  await testApp.call('history.redo', {});
  expect(await extras()).toEqual(['S235', 'PA6']);
  const set = { extra: { Merk: 'S355' } };
  await testApp.call('study.put', { put: { lines: [{ id: 'bom-r2', set }] }, reason: 'stronger' });
  expect(await extras()).toEqual(['S355', 'PA6']);
});

test('presets go to another person as a file; a name that is taken is replaced only when asked for', async () => {
  await testApp.call('presets.save', { preset: preset('Shop floor') });
  const file = join(testApp.folder, 'passed-on.json');
  await testApp.call('presets.export', { path: file });
  vi.stubEnv(USER_DATA_VARIABLE, join(testApp.folder, 'other'));
  expect(await names()).toEqual([]);
  expect((await testApp.call('presets.import', { path: file })).taken).toEqual(['Shop floor']);
  expect((await testApp.call('presets.import', { path: file })).taken).toEqual(['Shop floor']);
  await testApp.call('presets.save', { preset: { ...preset('Shop floor'), decimalSign: ',' } });
  expect((await testApp.fail('presets.import', { path: file })).code).toBe('input.preset.exists');
  await testApp.call('presets.import', { path: file, replace: true });
  const [again] = (await testApp.call('presets.list', {})).presets;
  expect(again).not.toHaveProperty('decimalSign');
  expect((await testApp.call('presets.remove', { name: 'Shop floor' })).presets).toEqual([]);
  expect((await testApp.fail('presets.remove', { name: 'Shop floor' })).code).toBe('input.preset.unknown');
});

test('a spoilt, foreign or locked file of presets is said and not touched', async () => {
  const file = join(userData, 'import-presets.json');
  mkdirSync(userData);
  writeFileSync(file, '{"format":');
  expect((await testApp.fail('presets.list', {})).code).toBe('input.preset.json');
  expect((await testApp.fail('presets.save', { preset: preset('x') })).code).toBe('input.preset.json');
  writeFileSync(file, '{"format":"cradlegate-import-presets","version":"1.0","presets":[],"more":1}');
  expect(await testApp.fail('presets.save', { preset: preset('x') })).toMatchObject({
    code: 'input.preset.invalid',
    params: { field: 'more' },
  });
  expect(readFileSync(file, 'utf8')).toContain('"more":1');
  writeFileSync(`${file}.lock`, '');
  expect((await testApp.fail('presets.save', { preset: preset('x') })).code).toBe('state.presetsLocked');
  expect(existsSync(`${file}.lock`)).toBe(true);
  expect(readdirSync(userData).filter((name) => name.endsWith('.part'))).toEqual([]);
  const missing = await testApp.fail('bom.import', { path: writeBom('one.csv'), preset: 'y' });
  expect(missing.code).toBe('input.preset.invalid');
});
