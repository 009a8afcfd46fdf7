import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { AppException } from '../../../shared/errors/app-error.ts';
import { type DesktopHost, desktopHost } from '../../support/desktop-host.ts';
import { type SeenCall, smallApp } from '../web/small-app.ts';

let desktop: DesktopHost;
afterEach(() => desktop.close());

/** A host whose procedures that write make a small file and whose others answer with the path they were given. */
async function start(answer?: (call: SeenCall) => unknown): Promise<readonly SeenCall[]> {
  const small = smallApp(
    answer ??
      (async ({ name, input }) => {
        const { path = '' } = input as { readonly path?: string };
        if (name.endsWith('.export')) {
          await writeFile(path, 'exported');
        }
        return path === '' ? {} : { path };
      }),
  );
  desktop = await desktopHost(small.app);
  return small.seen;
}

async function invoke(name: unknown, input: unknown = {}): Promise<Record<string, unknown>> {
  const answer: object = await desktop.host.invoke(name, input);
  return { ...answer };
}

/** The path a procedure was called with. */
function pathOf(call: SeenCall | undefined): string {
  return (call?.input as { readonly path: string } | undefined)?.path ?? '';
}

async function codeOf(name: unknown, input: unknown = {}): Promise<string> {
  const answer = await desktop.host.invoke(name, input);
  return answer.ok ? 'ok' : answer.error.code;
}

describe('a call of the page', () => {
  it('reaches the procedure and a change is told', async () => {
    const seen = await start();
    expect(await invoke('history.undo')).toEqual({ ok: true, data: {} });
    expect(await invoke('checks.run')).toEqual({ ok: true, data: {} });
    expect(seen.map(({ name }) => name)).toEqual(['history.undo', 'checks.run']);
    expect(desktop.events).toEqual([{ kind: 'changed', procedure: 'history.undo' }]);
  });

  it('that fails tells no change, unless a project was closed by it', async () => {
    await start(() => ({ code: 'external.file.missing', params: {} }));
    await invoke('bom.edit');
    await invoke('project.open', { path: 'project:a' });
    expect(desktop.events).toEqual([{ kind: 'changed', procedure: 'project.open' }]);
  });

  it.each([undefined, null, 1, {}, ['project.close'], 'toString', '__proto__', 'no.such'])(
    'by the name %j is refused',
    async (name) => {
      const seen = await start();
      expect(await codeOf(name)).toBe('contract.unknownProcedure');
      expect(seen).toEqual([]);
    },
  );

  it('with what is no plain data is refused', async () => {
    const seen = await start();
    expect(await codeOf('bom.edit', new Map())).toBe('contract.invalidInput');
    expect(seen).toEqual([]);
  });

  it('that meets a bug is answered, and the stack goes to the log only', async () => {
    await start(({ name }) => {
      if (name === 'checks.run') {
        throw new TypeError('secret detail');
      }
      return {};
    });
    const answer = await invoke('checks.run');
    const trace = (answer['error'] as { params: { trace: string } }).params.trace;
    expect(JSON.stringify(answer)).not.toContain('secret');
    expect(desktop.logged).toHaveLength(1);
    expect(desktop.logged[0]).toContain(`${trace} TypeError: secret detail`);
  });

  it('that meets an expected trouble thrown is answered with it', async () => {
    await start(({ name }) => {
      if (name === 'checks.run') {
        throw new AppException({ code: 'external.disk.full', params: {} });
      }
      return {};
    });
    expect(await codeOf('checks.run')).toBe('external.disk.full');
    expect(desktop.logged).toEqual([]);
  });
});

describe('paths', () => {
  it.each([
    '/etc/passwd',
    'C:\\x.xlsx',
    'file:///etc/passwd',
    '../x',
    'ticket:0',
    'ticket:',
    'project:a',
    'download:a',
  ])('a page names %j to read and gets nothing', async (path) => {
    const seen = await start();
    expect(await codeOf('bom.import', { path })).toMatch(/^contract\.(pathRefused|ticketUnknown)$/);
    expect(seen).toEqual([]);
  });

  it.each(['/tmp/x.cradle', 'project:../x', 'project:/tmp/x', 'project:', 'ticket:0', 'x'])(
    'a page names %j as project and gets nothing',
    async (path) => {
      const seen = await start();
      expect(await codeOf('project.open', { path })).toBe('contract.pathRefused');
      expect(seen).toEqual([]);
    },
  );

  it('a picked file is read where it lies, and its path is not told', async () => {
    const seen = await start();
    desktop.answers.pick = join(desktop.folder, '物料 Ü.xlsx');
    const { data } = await invoke('file.pick', { kind: 'bom' });
    const { path, fileName } = data as { readonly path: string; readonly fileName: string };
    expect(path).toMatch(/^ticket:[0-9a-f]{32}$/);
    expect(fileName).toBe('物料 Ü.xlsx');
    expect(await invoke('bom.import', { path })).toEqual({ ok: true, data: { path } });
    expect(seen[0]?.input).toEqual({ path: desktop.answers.pick });
    desktop.host.newPage();
    expect(await codeOf('bom.import', { path })).toBe('contract.ticketUnknown');
  });

  it('a picked project is opened where it lies and stands in the list under a name of its own', async () => {
    const seen = await start();
    await writeFile(join(desktop.projectsFolder, 'CW.cradle'), '');
    const elsewhere = join(desktop.folder, 'CW.cradle');
    await writeFile(elsewhere, 'x');
    desktop.answers.pick = elsewhere;
    const { data } = await invoke('file.pick', { kind: 'project' });
    const { path } = data as { readonly path: string };
    expect(path).toMatch(/^project:CW \(.+\)\.cradle$/);
    await invoke('project.open', { path });
    expect(seen[0]?.input).toEqual({ path: elsewhere });
    const list = await invoke('workspace.list');
    const { projects, open } = list['data'] as { projects: readonly { name: string }[]; open: string };
    expect(projects.map(({ name }) => name).toSorted()).toEqual([path.replace('project:', ''), 'CW.cradle']);
    expect(open).toBe(path.replace('project:', ''));
    expect(desktop.parts.files.projects.recent).toEqual([elsewhere]);
    await invoke('project.close');
    expect(((await invoke('workspace.list'))['data'] as { open: null }).open).toBeNull();
  });

  it('a project from outside the page is opened and the page is told', async () => {
    const seen = await start();
    const answer = await desktop.host.openProject(join(desktop.folder, 'a.cradle'));
    expect(answer).toEqual({ ok: true, data: { path: 'project:a.cradle' } });
    expect(seen[0]?.input).toEqual({ path: join(desktop.folder, 'a.cradle') });
    expect(desktop.events).toEqual([{ kind: 'changed', procedure: 'project.open' }]);
  });

  it('a cancelled dialog is no error, an unknown kind is', async () => {
    await start();
    expect(await invoke('file.pick', { kind: 'study' })).toEqual({ ok: true, data: null });
    expect(await codeOf('file.pick', { kind: 'password' })).toBe('contract.invalidInput');
    expect(desktop.seen).toEqual(['pick study']);
  });
});

describe('a file for the user', () => {
  async function exported(): Promise<string> {
    const { data } = await invoke('study.export', { path: 'download:Studie 研究.json' });
    return (data as { readonly path: string }).path.replace('ticket:', '');
  }

  it('is saved where the user says, under the name it was planned with', async () => {
    await start();
    desktop.answers.save = join(desktop.folder, 'saved.json');
    const answer = await invoke('file.save', { ticket: await exported(), fileName: '../../evil.exe' });
    expect(answer).toEqual({ ok: true, data: { saved: true } });
    expect(desktop.seen).toEqual(['save Studie 研究.json']);
    expect(await readFile(desktop.answers.save, 'utf8')).toBe('exported');
  });

  it('is not saved when the user cancels', async () => {
    await start();
    expect(await invoke('file.save', { ticket: await exported(), fileName: 'x' })).toEqual({
      ok: true,
      data: { saved: false },
    });
  });

  it('that cannot be written says which', async () => {
    await start();
    desktop.answers.save = join(desktop.folder, 'no folder', 'x.json');
    const answer = await invoke('file.save', { ticket: await exported(), fileName: 'x' });
    expect(answer).toMatchObject({ error: { code: 'external.file.missing' } });
  });

  it.each([{}, { ticket: 1, fileName: 'x' }, { ticket: '0', fileName: 'x' }])(
    'is not had by %j',
    async (input) => {
      await start();
      expect(await codeOf('file.save', input)).toMatch(/^contract\./);
      expect(desktop.seen).toEqual([]);
    },
  );
});

describe('a file of the page', () => {
  const piece = (transfer: number | null, text: string, last: boolean, fileName = 'a.csv') => ({
    transfer,
    fileName,
    bytes: new TextEncoder().encode(text),
    last,
  });

  it('comes in pieces and is read as a whole', async () => {
    const seen = await start();
    const { data } = await invoke('file.send', piece(null, 'first,', false));
    const { transfer } = data as { readonly transfer: number };
    await invoke('file.send', piece(transfer, 'second,', false));
    const whole = await invoke('file.send', piece(transfer, 'third', true));
    const { ticket } = whole['data'] as { readonly ticket: string };
    await invoke('bom.import', { path: `ticket:${ticket}` });
    expect(await readFile(pathOf(seen[0]), 'utf8')).toBe('first,second,third');
    expect(await codeOf('file.send', piece(transfer, 'more', true))).toBe('contract.ticketUnknown');
  });

  it('that is abandoned is removed', async () => {
    await start();
    const { data } = await invoke('file.send', piece(null, 'first', false));
    desktop.host.newPage();
    const { transfer } = data as { readonly transfer: number };
    expect(await codeOf('file.send', piece(transfer, 'more', false))).toBe('contract.ticketUnknown');
  });

  it.each([
    ['a name with a folder', piece(null, 'x', true, '../a.csv'), 'contract.fileName'],
    ['no bytes', { ...piece(null, '', true), bytes: 'text' }, 'contract.invalidInput'],
    ['no transfer of ours', piece(99, 'x', true), 'contract.ticketUnknown'],
    ['half a number', piece(0.5, 'x', true), 'contract.invalidInput'],
    ['nothing', null, 'contract.invalidInput'],
  ])('with %s is refused', async (_what, input, code) => {
    await start();
    expect(await codeOf('file.send', input)).toBe(code);
  });

  it('that is too big is refused at the piece that is too much', async () => {
    desktop = await desktopHost(smallApp().app, { uploadBytes: 8 });
    const { data } = await invoke('file.send', piece(null, '12345678', false));
    const { transfer } = data as { readonly transfer: number };
    expect(await codeOf('file.send', piece(transfer, '9', false))).toBe('limit.upload.tooBig');
  });
});

describe('links and language', () => {
  it('a source is opened when the user has seen its host and agreed', async () => {
    await start();
    const link = 'https://www.iea.org/data';
    await invoke('app.openLink', { link });
    desktop.answers.link = true;
    await invoke('app.openLink', { link });
    await invoke('app.openLink', { link: 'licence' });
    expect(desktop.seen).toEqual([
      'confirm www.iea.org',
      'confirm www.iea.org',
      `open ${link}`,
      'open https://www.apache.org/licenses/LICENSE-2.0',
    ]);
  });

  it('no program is started by a link', async () => {
    await start();
    desktop.answers.link = true;
    expect(await codeOf('app.openLink', { link: 'file:///usr/bin/xterm' })).toBe('contract.invalidInput');
    expect(desktop.seen).toEqual([]);
  });

  it('the menu follows the page', async () => {
    await start();
    await invoke('app.locale', { locale: 'de' });
    expect(await codeOf('app.locale', { locale: 'fr' })).toBe('contract.invalidInput');
    expect(desktop.seen).toEqual(['locale de']);
  });
});

it('nothing is left behind in the private folder', async () => {
  const seen = await start();
  await invoke('study.export', { path: 'download:a.json' });
  const path = pathOf(seen[0]);
  expect(existsSync(path)).toBe(true);
  await desktop.parts.files.tickets.close();
  expect(existsSync(path)).toBe(false);
});
