import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { createApp } from '../../../electron/host/create-app.ts';
import { type Bridge, BRIDGE_NAME, EVENT_CHANNEL } from '../../../shared/contract/bridge.ts';
import { type PlayedApp, playedApp, playedEvent } from '../../support/electron-app.ts';
import { type ElectronDouble, electronDouble } from '../../support/electron-bridge.ts';

const page = { senderFrame: { url: 'app://cradlegate/', parent: null }, sender: { id: 1 } };
let folder: string;
let double: ElectronDouble;
let played: PlayedApp;

/** Waits as long as a slow machine needs. */
function eventually(check: () => void): Promise<void> {
  return vi.waitFor(check, { timeout: 60_000 });
}

/** Runs the main file and the preload with the parts of Electron played. */
async function start(lock = true): Promise<void> {
  double = electronDouble(page);
  played = playedApp(folder, double, lock);
  vi.resetModules();
  vi.doMock('electron', () => played.electron);
  await import('../../../electron/main/index.ts');
}

async function startToWindow(): Promise<Bridge> {
  await start();
  played.ready();
  await eventually(() => expect(played.calls).toContain('load app://cradlegate/'));
  await import('../../../electron/preload/index.ts');
  return double.page[BRIDGE_NAME] as Bridge;
}

async function quitNow(): Promise<void> {
  (played.electron as { readonly app: { quit(): void } }).app.quit();
  await eventually(() => expect(played.calls).toContain('quit'));
}

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'cradlegate-test-'));
});
afterEach(() => rm(folder, { recursive: true }));

describe('the main file', () => {
  it('does everything in the order that works, the first three steps before it has been run to its end', async () => {
    await start();
    const early = [
      'scheme',
      'enableSandbox',
      'switch host-resolver-rules MAP * ~NOTFOUND',
      'lock',
      'whenReady',
    ];
    expect(played.calls).toEqual(early);
    played.ready();
    await eventually(() => expect(played.calls).toContain('load app://cradlegate/'));
    expect(played.calls.slice(early.length)).toEqual(['protocol app', 'window', 'load app://cradlegate/']);
    await quitNow();
  });

  it('ends at once when another instance runs', async () => {
    await start(false);
    await eventually(() => expect(played.calls.at(-1)).toBe('quit'));
    expect(played.calls).not.toContain('whenReady');
  });

  it('opens a window with the safe settings', async () => {
    await startToWindow();
    expect(played.window.options).toMatchObject({
      minWidth: 960,
      show: false,
      webPreferences: { sandbox: true, contextIsolation: true, nodeIntegration: false, devTools: false },
    });
    expect(existsSync(String(played.window.options?.['icon']))).toBe(true);
    await quitNow();
  });
});

describe('the guards', () => {
  beforeEach(async () => {
    await startToWindow();
  });
  afterEach(quitNow);

  it.each(['will-navigate', 'will-redirect', 'will-frame-navigate'])(
    'keep the page on its origin: %s',
    (name) => {
      const away = playedEvent({ url: 'https://evil.test/' });
      const within = playedEvent({ url: 'app://cradlegate/bom' });
      played.contents.emit(name, away);
      played.contents.emit(name, within);
      expect([away.prevented, within.prevented]).toEqual([true, false]);
    },
  );

  it('let no page be embedded and no window be opened; a link is offered to the browser after a question', async () => {
    const event = playedEvent();
    played.contents.emit('will-attach-webview', event);
    expect(event.prevented).toBe(true);
    expect(played.contents.openHandler?.({ url: 'https://www.iea.org/' })).toEqual({ action: 'deny' });
    await eventually(() => expect(played.calls).toContain('browser https://www.iea.org/'));
    expect(played.calls.join()).toContain('message Eine Seite von www.iea.org');
    expect(played.contents.openHandler?.({ url: 'file:///usr/bin/xterm' })).toEqual({ action: 'deny' });
    await eventually(() => expect(played.calls.filter((call) => call.startsWith('message'))).toHaveLength(2));
    expect(played.calls.filter((call) => call.startsWith('browser'))).toHaveLength(1);
  });

  it('cancel requests to the network', () => {
    const answers: unknown[] = [];
    const ask = played.session['request'] as unknown as (
      details: object,
      answer: (value: unknown) => void,
    ) => void;
    for (const url of ['https://evil.test/', 'app://cradlegate/assets/a.js']) {
      ask({ url, resourceType: 'script' }, (value) => answers.push(value));
    }
    expect(answers).toEqual([{ cancel: true }, { cancel: false }]);
  });

  it('deny permissions, devices and screens', () => {
    const { permissionRequest, permissionCheck, device, displayMedia } = played.session as unknown as Record<
      string,
      (...input: unknown[]) => unknown
    >;
    const answers: unknown[] = [];
    const answer = (value: unknown): void => void answers.push(value);
    permissionRequest?.({}, 'media', answer, { requestingUrl: 'app://cradlegate/' });
    permissionRequest?.({}, 'clipboard-sanitized-write', answer, { requestingUrl: 'app://cradlegate/' });
    displayMedia?.({}, answer);
    expect(answers).toEqual([false, true, null]);
    expect([permissionCheck?.(null, 'hid', 'app://cradlegate'), device?.({})]).toEqual([false, false]);
  });

  it('save only what the page made', () => {
    const download = played.session['will-download'] as unknown as (event: object, item: object) => void;
    const events = ['https://evil.test/x.exe', 'blob:app://cradlegate/1'].map((url) => {
      const event = playedEvent();
      download(event, { getURL: () => url });
      return event.prevented;
    });
    expect(events).toEqual([true, false]);
  });
});

describe('the program', () => {
  it('works with a project, quits only when it is closed, and remembers window, language and project', async () => {
    const bridge = await startToWindow();
    const path = join(folder, 'from elsewhere.cradle');
    const other = createApp({ actor: 'test' });
    await other.dispatch('project.create', { path, title: 'CW', productName: 'CW' });
    await other.dispatch('project.close', {});

    played.app.emit(
      'second-instance',
      playedEvent(),
      ['cradlegate', '--flag', 'from elsewhere.cradle'],
      folder,
    );
    await eventually(() =>
      expect(played.contents.sent).toEqual([[EVENT_CHANNEL, { kind: 'changed', procedure: 'project.open' }]]),
    );
    expect(played.calls).toContain('focus');
    expect(await bridge.invoke('app.locale', { locale: 'zh-CN' })).toEqual({ ok: true, data: {} });
    expect(played.menu()).toEqual(['文件', '编辑', '视图', '帮助']);

    const study = join(import.meta.dirname, '../../../resources/example/winder-cw2400/study.json');
    expect(existsSync(study)).toBe(true);
    const writing = bridge.invoke('study.loadExample', { locale: 'en' });
    played.window.close();
    expect(played.calls).toContain('quit prevented');
    expect((await writing).ok).toBe(true);
    await eventually(() => expect(played.calls).toContain('quit'));
    expect(await bridge.invoke('history.list', {})).toMatchObject({ error: { code: 'state.closing' } });

    await other.dispatch('project.open', { path });
    const history = await other.dispatch('history.list', {});
    expect(history.ok && history.value.entries.length).toBeGreaterThan(1);
    await other.dispatch('project.close', {});
    expect(JSON.parse(readFileSync(join(folder, 'userData/settings.json'), 'utf8'))).toEqual({
      window: { bounds: { x: 10, y: 20, width: 1000, height: 700 }, maximized: true },
      locale: 'zh-CN',
      recentProjects: [path],
    });
  });

  it('shows the error of a project that cannot be opened', async () => {
    await startToWindow();
    played.app.emit('second-instance', playedEvent(), ['cradlegate', '/no/such.cradle'], folder);
    await eventually(() => expect(played.calls.join('\n')).toContain('/no/such.cradle'));
    await quitNow();
  });

  it('performs its menu', async () => {
    await startToWindow();
    played.click('Rückgängig');
    await eventually(() => expect(played.calls.at(-1)).toMatch(/^message .*kein Projekt/i));
    played.click('Über Cradlegate');
    await eventually(() => expect(played.calls.at(-1)).toBe('message Cradlegate'));
    played.click('Apache-Lizenz 2.0 im Browser…');
    await eventually(() => expect(played.calls.at(-1)).toMatch(/^browser https:\/\/www\.apache\.org/));
    await quitNow();
  });
});
