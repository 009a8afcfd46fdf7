import { mkdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { Command } from 'commander';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { registerServeCommand } from '../../../electron/cli/commands/serve-command.ts';
import { createApp } from '../../../electron/host/create-app.ts';
import { exchangeCode, makeRenderer } from '../../support/serve-app.ts';
import { testFolder } from '../../support/example-project.ts';

/** A running `serve` with everything it printed; texts are their keys and values. */
interface Serving {
  readonly out: string[];
  readonly notes: string[];
  readonly stop: () => void;
  readonly pressEnter: () => void;
  readonly ended: Promise<unknown>;
}

describe('serve', () => {
  const app = createApp({ actor: 'test' });
  let folder: string;
  let project: string;
  beforeEach(async () => {
    folder = testFolder();
    project = join(folder, 'Maschine.cradle');
    await mkdir(join(folder, 'resources'));
    await makeRenderer(join(folder, 'out', 'renderer'));
    await app.dispatch('project.create', { path: project, title: 'M', productName: 'M' });
    await app.dispatch('project.close', {});
  });
  afterEach(() => rm(folder, { recursive: true, force: true }));

  function serve(...words: readonly string[]): Serving {
    const [out, notes]: [string[], string[]] = [[], []];
    const stopped = Promise.withResolvers<void>();
    let listener = (): void => undefined;
    const signals = {
      untilStopped: () => stopped.promise,
      onEnter(onEnter: () => void) {
        listener = onEnter;
        return () => undefined;
      },
    };
    const terminal = {
      locale: 'en' as const,
      translate: (key: string, values = {}) => `${key} ${JSON.stringify(values)}`,
      out: (text: string) => void out.push(text),
      note: (text: string) => void notes.push(text),
    };
    const program = new Command().exitOverride();
    registerServeCommand(
      program,
      { app: { ...app, resources: join(folder, 'resources') }, terminal },
      signals,
    );
    const ended = program.parseAsync(['node', 'cradlegate', 'serve', ...words]);
    return { out, notes, stop: stopped.resolve, pressEnter: () => listener(), ended };
  }

  async function started(serving: Serving): Promise<{ readonly url: string; readonly launchUrl: string }> {
    await expect.poll(() => serving.out.length).toBe(1);
    return JSON.parse(serving.out[0] ?? '{}') as { readonly url: string; readonly launchUrl: string };
  }

  it('prints a link that lets one browser in, shows the project and ends cleanly', async () => {
    const serving = serve(project, '--json');
    const { url, launchUrl } = await started(serving);
    const signedIn = await exchangeCode(url, launchUrl);
    const Cookie = signedIn.headers.get('set-cookie')?.split(';')[0] ?? '';
    const headers = {
      Cookie,
      Origin: url,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json',
    };
    const list = await fetch(`${url}/api/workspace.list`, { method: 'POST', headers, body: '{}' });
    expect(await list.json()).toMatchObject({
      data: { open: 'Maschine.cradle', projects: [{ name: 'Maschine.cradle' }] },
    });
    serving.stop();
    await serving.ended;
    await expect(fetch(url)).rejects.toThrow('fetch failed');
    expect(await app.dispatch('history.list', {})).toMatchObject({ error: { code: 'state.noProject' } });
  });

  it('gives another link for Enter', async () => {
    const serving = serve('--projects', folder, '--json');
    const { url, launchUrl } = await started(serving);
    serving.pressEnter();
    const another = /http:[^"]+/.exec(
      serving.notes.find((note) => note.startsWith('serve.another')) ?? '',
    )?.[0];
    expect(another).not.toBe(launchUrl);
    expect((await exchangeCode(url, another ?? '')).status).toBe(200);
    serving.stop();
    await serving.ended;
  });

  it.each([
    [['--host', '0.0.0.0'], 'contract.remoteHost'],
    [['--host', '0.0.0.0', '--allow-remote'], 'contract.remoteHost'],
    [['--host', '192.0.2.1', '--allowed-host', 'pcf.test'], 'contract.remoteHost'],
    [['--port', '65536'], 'input.port'],
    [['--port', '-1'], 'input.port'],
    [['--projects', '/none'], 'external.file.missing'],
    [['/none.cradle'], 'external.file.missing'],
  ])('refuses %j', async (words, code) => {
    await expect(serve(...words).ended).rejects.toMatchObject({ error: { code } });
  });

  it('warns when it is reached from other computers, and answers to the allowed name only', async () => {
    const serving = serve(
      '--host',
      '0.0.0.0',
      '--allow-remote',
      '--allowed-host',
      'pcf.test',
      '--projects',
      folder,
      '--json',
    );
    const { url } = await started(serving);
    expect(serving.notes[0]).toMatch(/^serve\.remoteWarning/);
    expect(url).toMatch(/^http:\/\/pcf\.test:\d+$/);
    serving.stop();
    await serving.ended;
  });
});
