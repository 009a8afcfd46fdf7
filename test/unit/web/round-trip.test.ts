import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Browser, serveApp, type ServedApp } from '../../support/serve-app.ts';

const example = join(import.meta.dirname, '../../../resources/example/winder-cw2400');

describe('the main job over a real socket', () => {
  let served: ServedApp;
  let page: Browser;
  beforeAll(async () => {
    served = await serveApp();
    page = await served.signIn();
  });
  afterAll(() => served.close());

  it('goes from an uploaded BOM to a downloaded workbook without the page ever seeing a path', async () => {
    const created = await page.call('project.create', {
      path: 'project:CW-2400',
      title: 'CW-2400',
      productName: 'CW-2400',
    });
    expect(created).toEqual({
      ok: true,
      data: { path: 'project:CW-2400.cradle', title: 'CW-2400', product: 'CW-2400', mode: 'write' },
    });
    const bom = await page.upload('bom-de.csv', new Uint8Array(await readFile(join(example, 'bom-de.csv'))));
    const imported = await page.call('bom.import', { path: bom });
    expect(imported).toMatchObject({ ok: true, data: { fileName: 'bom-de.csv' } });
    const exported = await page.call('workbook.export', { path: 'download:Ergebnis Ü.xlsx', locale: 'de' });
    expect(exported).toMatchObject({ ok: true });
    const data = exported.ok ? exported.data : {};
    const path = String(data['path']);
    expect(path).toMatch(/^ticket:[0-9a-f]{32}$/);
    const workbook = await page.download(path);
    expect([...workbook.subarray(0, 2)]).toEqual([0x50, 0x4b]);
    expect(workbook.byteLength).toBe(data['bytes']);
    const written = JSON.stringify([created, imported, exported]);
    expect(written).not.toContain(served.projectsFolder);
    expect(written).not.toMatch(/[/\\]tmp[/\\]/);
  });
});
