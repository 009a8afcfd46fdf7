import { symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { afterEach, describe, expect, it } from 'vitest';
import { isPathField, purposeOf } from '../../../electron/host/tickets.ts';
import { plainFileName } from '../../../electron/host/file-name.ts';
import { procedures } from '../../../shared/contract/procedures.ts';
import { inProcessHost, type InProcessHost } from './in-process-host.ts';
import { type SeenCall, smallApp } from './small-app.ts';

/** Longest text of the contract's `Path`; no other field has this limit. */
const PATH_LENGTH = 4096;

interface Schema {
  readonly maxLength?: number;
  readonly properties?: Readonly<Record<string, Schema>>;
  readonly [other: string]: unknown;
}

/** Names of all fields of an input whose texts may be as long as a path. */
function longFields(schema: Schema): readonly string[] {
  const own = Object.entries(schema.properties ?? {})
    .filter(([, field]) => field.maxLength === PATH_LENGTH)
    .map(([name]) => name);
  const below = Object.values(schema).flatMap((part) =>
    typeof part === 'object' && part !== null ? longFields(part as Schema) : [],
  );
  return [...own, ...below];
}

const inputs = Object.entries(procedures).map(
  ([name, { input }]) => [name, z.toJSONSchema(input, { io: 'input' }) as Schema] as const,
);

describe('the paths of the contract', () => {
  it('stand in fields that are known as path fields, so that no page can slip one through', () => {
    const all = inputs.flatMap(([name, schema]) => longFields(schema).map((field) => `${name} ${field}`));
    expect(all.filter((entry) => !isPathField(entry.split(' ')[1] ?? ''))).toEqual([]);
    expect(all).toContain('bom.import path');
    expect(all).toContain('factors.assign bookPath');
  });

  it('are read, but for those that name a project or a file to write', () => {
    const purposes = inputs
      .filter(([, schema]) => longFields(schema).length > 0)
      .map(([name]) => [name, purposeOf(name, {})] as const)
      .filter(([name, purpose]) => purpose !== 'read' || name.includes('export'));
    expect(Object.fromEntries(purposes)).toEqual({
      'project.create': 'project',
      'project.open': 'project',
      'workbook.export': 'write',
      'study.export': 'write',
      'evidence.export': 'write',
      'exchange.export': 'write',
      'issue.export': 'write',
      'mappingBook.export': 'write',
      'presets.export': 'write',
      'report.export': 'write',
    });
  });
});

describe('what a page may name', () => {
  let host: InProcessHost;
  afterEach(() => host.close());

  async function call(
    name: string,
    input: unknown,
  ): Promise<{ readonly answer: unknown; readonly seen: readonly SeenCall[] }> {
    const small = smallApp(({ input: passed }) => passed);
    host = await inProcessHost({ app: small.app });
    const response = await host.post(`/api/${name}`, await host.signIn(), input);
    return { answer: await response.json(), seen: small.seen };
  }

  it.each([
    ['bom.import', { path: '/etc/passwd' }],
    ['bom.import', { path: 'C:\\secret.csv' }],
    ['bom.import', { path: '' }],
    ['bom.import', { path: 'project:a' }],
    ['bom.import', { path: 'download:a.csv' }],
    ['bom.import', { path: 'TICKET:a' }],
    ['study.export', { path: '/tmp/a.json' }],
    ['study.export', { path: 'ticket:0123456789abcdef0123456789abcdef' }],
    ['study.export', { path: 'project:a' }],
    ['project.open', { path: '/home/user/a.cradle' }],
    ['project.open', { path: 'ticket:0123456789abcdef0123456789abcdef' }],
    ['project.open', { path: 'project:../a' }],
    ['project.open', { path: 'project:a/b' }],
    ['project.open', { path: 'project:..\\a' }],
    ['project.open', { path: 'project:' }],
    ['project.open', { path: 'project:.hidden' }],
    ['project.create', { path: 'project:/etc/a', title: 'a', productName: 'a' }],
    ['factors.assign', { bookPath: '/etc/passwd' }],
    ['job.start', { procedure: 'bom.import', input: { path: 'download:a.csv' } }],
    ['job.start', { procedure: 'workbook.export', input: { path: '/tmp/a.xlsx' } }],
    ['job.start', { input: { path: 'project:a' } }],
    ['some.future', { deep: { list: [{ filePath: '/etc/passwd' }] } }],
  ])('%s refuses %j', async (name, input) => {
    const { answer, seen } = await call(name, input);
    expect(answer).toMatchObject({ ok: false, error: { code: 'contract.pathRefused' } });
    expect(seen).toEqual([]);
  });

  it('a project of the folder, with and without its ending', async () => {
    for (const path of ['project:Wickler 机器', 'project:Wickler 机器.cradle']) {
      const { answer, seen } = await call('project.open', { path });
      expect(answer).toEqual({ ok: true, data: { path: 'project:Wickler 机器.cradle' } });
      expect(seen[0]?.input).toEqual({ path: join(host.projectsFolder, 'Wickler 机器.cradle') });
      await host.close();
    }
  });

  it('no link that leads out of the folder', async () => {
    const small = smallApp();
    host = await inProcessHost({ app: small.app });
    await symlink('/etc/passwd', join(host.projectsFolder, 'link.cradle'));
    const response = await host.post('/api/project.open', await host.signIn(), { path: 'project:link' });
    expect(await response.json()).toMatchObject({ error: { code: 'contract.pathRefused' } });
    expect(small.seen).toEqual([]);
  });

  it('an input nested without end is refused', async () => {
    const depth = 5000;
    const { answer, seen } = await call('checks.run', '['.repeat(depth) + ']'.repeat(depth));
    expect(answer).toMatchObject({ error: { code: 'contract.invalidInput' } });
    expect(seen).toEqual([]);
  });

  it('a file for a job to write, which comes back as a ticket from the list of jobs', async () => {
    let path = '';
    const small = smallApp(({ name, input }) => {
      if (name === 'job.start') {
        path = (input as { readonly input: { readonly path: string } }).input.path;
        return { id: '1' };
      }
      const failed = { code: 'external.disk.full', params: { file: path } };
      return {
        jobs: [
          { id: '1', outcome: { path, sheets: 14 } },
          { id: '2', error: failed },
        ],
      };
    });
    host = await inProcessHost({ app: small.app });
    const cookie = await host.signIn();
    const input = { procedure: 'workbook.export', input: { path: 'download:a.xlsx', locale: 'de' } };
    await host.post('/api/job.start', cookie, input);
    expect(path).toMatch(/[/\\][0-9a-f]{32}[/\\]a\.xlsx$/);
    const list = (await (await host.post('/api/job.list', cookie, {})).json()) as { readonly data: unknown };
    const ticket = `ticket:${path.split(/[/\\]/).at(-2) ?? ''}`;
    expect(list.data).toEqual({
      jobs: [
        { id: '1', outcome: { path: ticket, sheets: 14 } },
        { id: '2', error: { code: 'external.disk.full', params: { file: 'a.xlsx' } } },
      ],
    });
  });

  it('other fields pass as they are', async () => {
    const input = {
      line: 'L1',
      set: { note: '/etc/passwd' },
      rows: [{ text: 'ticket:1' }],
      ['__proto__']: null,
    };
    const { seen } = await call('bom.edit', input);
    expect(seen[0]?.input).toEqual(input);
  });

  it('lists projects newest first, without parts, links and other files, and names the open one', async () => {
    const small = smallApp(({ input }) => input);
    host = await inProcessHost({ app: small.app });
    const cookie = await host.signIn();
    for (const name of ['old.cradle', '.new-1.cradle', 'old.cradle-wal', 'notes.txt', 'new.cradle']) {
      await writeFile(join(host.projectsFolder, name), name);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    await symlink('/etc/passwd', join(host.projectsFolder, 'link.cradle'));
    const list = async (): Promise<unknown> => (await host.post('/api/workspace.list', cookie, {})).json();
    expect(await list()).toMatchObject({
      ok: true,
      data: { open: null, projects: [{ name: 'new.cradle', sizeBytes: 10 }, { name: 'old.cradle' }] },
    });
    await host.post('/api/project.open', cookie, { path: 'project:old' });
    expect(await list()).toMatchObject({ data: { open: 'old.cradle' } });
    await host.post('/api/project.close', cookie, {});
    expect(await list()).toMatchObject({ data: { open: null } });
  });
});

describe('a plain file name', () => {
  it.each(['CON', 'nul.csv', 'com1.txt', 'a:b.csv', 'a?.csv', 'a.', 'a '])(
    '%j is none on Windows',
    (name) => {
      expect(plainFileName(name, 'win32')).toBeUndefined();
      expect(plainFileName(name, 'linux')).toBe(name);
    },
  );

  it.each(['\uD800.csv', 'a\n.csv', '\u202Ea'])('%j is none anywhere', (name) => {
    expect(plainFileName(name, 'linux')).toBeUndefined();
  });
});
