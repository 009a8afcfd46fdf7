import { readFile } from 'node:fs/promises';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import {
  type Bridge,
  BRIDGE_NAME,
  type BridgeAnswer,
  type BridgeEvent,
  EVENT_CHANNEL,
} from '../../../shared/contract/bridge.ts';
import { createBridgeTransport, findBridge } from '../../../renderer/src/api/bridge-transport.ts';
import { type DesktopHost, desktopHost } from '../../support/desktop-host.ts';
import { type ElectronDouble, electronDouble } from '../../support/electron-bridge.ts';
import { type SeenCall, smallApp } from '../web/small-app.ts';

const page = { senderFrame: { url: 'app://cradlegate/', parent: null }, sender: { id: 1 } };
let double: ElectronDouble;
let desktop: DesktopHost;
let seen: readonly SeenCall[];
let bridge: Bridge;
const logged: string[] = [];

beforeEach(async () => {
  double = electronDouble(page);
  vi.resetModules();
  vi.doMock('electron', () => double.electron);
  const small = smallApp(({ input }) => input);
  seen = small.seen;
  desktop = await desktopHost(small.app);
  const { installIpc } = await import('../../../electron/main/wiring/ipc.ts');
  await import('../../../electron/preload/index.ts');
  installIpc(desktop.host, new Set([1]), (text) => void logged.push(text));
  bridge = double.page[BRIDGE_NAME] as Bridge;
});
afterEach(() => desktop.close());

describe('the bridge', () => {
  it('is four members and nothing else', () => {
    expect(Object.keys(double.page)).toEqual([BRIDGE_NAME]);
    expect(Object.keys(bridge).toSorted()).toEqual(['invoke', 'pickFile', 'subscribe', 'version']);
    expect(findBridge(double.page)).toBe(bridge);
    expect(findBridge({})).toBeUndefined();
  });

  it('carries calls and answers as copies', async () => {
    const input = { line: '1', set: { mass: '2' }, reason: 'test' };
    const answer = await bridge.invoke('bom.edit', input);
    expect(answer).toEqual({ ok: true, data: input });
    expect(seen).toEqual([{ name: 'bom.edit', input }]);
    expect(seen[0]?.input).not.toBe(input);
  });

  it('carries errors whole, as values', async () => {
    expect(await bridge.invoke('no.such', {})).toEqual({
      ok: false,
      error: { code: 'contract.unknownProcedure', params: { name: 'no.such' } },
    });
  });

  it('takes events until it is told to stop, without the event object of Electron', () => {
    const events: unknown[][] = [];
    const stop = bridge.subscribe((...event: unknown[]) => void events.push(event));
    const event: BridgeEvent = { kind: 'changed', procedure: 'bom.edit' };
    double.send(EVENT_CHANNEL, event);
    stop();
    double.send(EVENT_CHANNEL, event);
    expect(events).toEqual([[event]]);
    expect(double.listenedTo).toEqual(['app:event']);
  });

  it('asks for a file and gives a reference', async () => {
    desktop.answers.pick = '/a/bom.csv';
    const { data } = (await bridge.pickFile('bom')) as BridgeAnswer & { readonly ok: true };
    expect(data).toEqual({ path: expect.stringMatching(/^ticket:/), fileName: 'bom.csv' });
  });

  it.each([
    ['a frame inside the page', { ...page, senderFrame: { ...page.senderFrame, parent: {} } }],
    ['another page', { ...page, senderFrame: { url: 'https://evil.test/', parent: null } }],
    ['a page that has gone', { ...page, senderFrame: null }],
    ['another window', { ...page, sender: { id: 2 } }],
  ])('is deaf to %s', async (_who, sender) => {
    double.sender = sender;
    expect(await bridge.invoke('bom.edit', {})).toMatchObject({
      error: { code: 'contract.forbiddenSender' },
    });
    expect(await bridge.pickFile('bom')).toMatchObject({ error: { code: 'contract.forbiddenSender' } });
    expect([seen, desktop.seen]).toEqual([[], []]);
  });
});

describe('the transport of the page over the bridge', () => {
  it('is connected, and sends large files in pieces with their progress', async () => {
    const transport = createBridgeTransport(bridge);
    const connections: boolean[] = [];
    transport.subscribe(
      () => undefined,
      (connected) => connections.push(connected),
    );
    const content = new Uint8Array(9 * 1024 * 1024).map((_, index) => index % 251);
    const shares: number[] = [];
    const ticket = await transport.upload(new File([content], 'gross.csv'), (share) => shares.push(share));
    await transport.invoke('study.import', { path: `ticket:${ticket}` });
    const path = (seen[0]?.input as { readonly path: string } | undefined)?.path ?? '';
    expect(Buffer.compare(await readFile(path), content)).toBe(0);
    expect(connections).toEqual([true]);
    expect(shares.map((share) => share.toFixed(2))).toEqual(['0.44', '0.89', '1.00']);
  });

  it('sends an empty file', async () => {
    const ticket = await createBridgeTransport(bridge).upload(new File([], 'empty.csv'));
    expect(ticket).toMatch(/^[0-9a-f]{32}$/);
  });

  it('throws the error of a refused file with its code', async () => {
    const refused = createBridgeTransport(bridge).upload(new File(['x'], '..'));
    await expect(refused).rejects.toThrow('contract.fileName');
  });

  it('tells as a value that the main side does not answer', async () => {
    const dead = createBridgeTransport({ ...bridge, invoke: () => Promise.reject(new Error('gone')) });
    expect(await dead.invoke('checks.run', {})).toMatchObject({
      error: { code: 'external.host.unreachable' },
    });
  });
});

describe('the stand-in for Electron', () => {
  interface Parts {
    readonly ipcMain: { handle(channel: string, handler: (...input: unknown[]) => unknown): void };
    readonly ipcRenderer: { invoke(channel: string, ...input: unknown[]): Promise<unknown> };
  }
  const parts = (): Parts => electronDouble(page).electron as Parts;

  it('keeps only the message of an error', async () => {
    const { ipcMain, ipcRenderer } = parts();
    ipcMain.handle('x', () => {
      throw Object.assign(new RangeError('text'), { code: 'E1', params: { a: 1 } });
    });
    const error: unknown = await ipcRenderer.invoke('x').catch((thrown: unknown) => thrown);
    expect(error).toEqual(new Error("Error invoking remote method 'x': RangeError: text"));
    expect(Object.keys(error as object)).toEqual([]);
  });

  it.each([
    ['a function', () => undefined],
    ['a promise', Promise.resolve()],
    ['a symbol', Symbol('x')],
  ])('cannot carry %s, in either direction', async (_what, value) => {
    const { ipcMain, ipcRenderer } = parts();
    ipcMain.handle('there', (_event, input) => typeof input);
    ipcMain.handle('back', () => ({ value }));
    await expect(ipcRenderer.invoke('there', { value })).rejects.toThrow(/could not be cloned/);
    await expect(ipcRenderer.invoke('back')).rejects.toThrow(/could not be cloned/);
  });

  it('gives objects of classes as plain ones and refuses a second handler', async () => {
    const { ipcMain, ipcRenderer } = parts();
    class Mass {
      readonly massKg = '1';
      get grams(): string {
        return `${this.massKg}000`;
      }
    }
    ipcMain.handle('x', () => new Mass());
    expect(await ipcRenderer.invoke('x')).toStrictEqual({ massKg: '1' });
    expect(() => ipcMain.handle('x', () => undefined)).toThrow(/second handler/);
  });
});
