import { readFile } from 'node:fs/promises';
import { basename, join, sep } from 'node:path';
import { vi } from 'vitest';
import { createApp } from '../../electron/host/create-app.ts';
import { type Bridge, BRIDGE_NAME } from '../../shared/contract/bridge.ts';
import { createBridgeTransport } from '../../renderer/src/api/bridge-transport.ts';
import { desktopHost } from '../support/desktop-host.ts';
import { electronDouble } from '../support/electron-bridge.ts';
import { type Transport } from './transport.ts';

/** The application behind the desktop host: page, preload and IPC are the product's, only Electron is played. */
export async function bridgeTransport(): Promise<Transport> {
  const page = { url: 'app://cradlegate/', parent: null };
  const double = electronDouble({ senderFrame: page, sender: { id: 1 } });
  vi.doMock('electron', () => double.electron);
  const desktop = await desktopHost(createApp({ actor: 'test' }));
  const { installIpc } = await import('../../electron/main/wiring/ipc.ts');
  await import('../../electron/preload/index.ts');
  installIpc(desktop.host, new Set([1]), (text) => {
    throw new Error(text);
  });
  const transport = createBridgeTransport(double.page[BRIDGE_NAME] as Bridge);
  const names = new Map<string, string>();
  return {
    call: (name, input) => transport.invoke(name as 'project.open', input),
    async reading(file) {
      const ticket = await transport.upload(new File([await readFile(file)], basename(file)));
      names.set(`ticket:${ticket}`, basename(file));
      return `ticket:${ticket}`;
    },
    writing: (fileName) => `download:${fileName}`,
    project: (name) => `project:${name}`,
    async written(reference) {
      desktop.answers.save = join(desktop.folder, 'saved');
      await transport.download(reference.replace('ticket:', ''), 'saved');
      return readFile(desktop.answers.save);
    },
    plain: (text) =>
      [...names]
        .reduce((rest, [reference, name]) => rest.replaceAll(reference, name), text)
        .replaceAll(`${desktop.projectsFolder}${sep}`, '')
        .replace(/^project:/, ''),
    close: () => desktop.close(),
  };
}
