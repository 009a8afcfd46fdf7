import { basename } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type App } from '../../../electron/host/create-app.ts';
import { createWorkspace } from '../../../electron/host/workspace.ts';
import { smallApp } from '../web/small-app.ts';

const projects = { nameOf: (path: string) => `named ${basename(path)}`, list: async () => [] };

/** The open project after calls that end as given. */
async function openAfter(
  calls: readonly (readonly [name: string, outcome: unknown])[],
  openPath?: string,
): Promise<string | null> {
  const outcomes = calls.map(([, outcome]) => outcome);
  const workspace = createWorkspace(smallApp(() => outcomes.shift()).app, projects, openPath);
  for (const [name] of calls) {
    await (workspace.app.dispatch as (name: string, input: unknown) => ReturnType<App['dispatch']>)(name, {});
  }
  const view = await workspace.list();
  return view.ok ? view.value.open : null;
}

const opened = ['project.open', { path: '/p/a.cradle' }] as const;
const missing = { code: 'external.file.missing', params: {} };
const invalid = { code: 'contract.invalidInput', params: {} };

describe('the open project', () => {
  it('is none at first, or the one the host was started with', async () => {
    expect(await openAfter([])).toBeNull();
    expect(await openAfter([], '/p/b.cradle')).toBe('named b.cradle');
  });

  it('is the one opened or made last, by the name a page knows', async () => {
    expect(await openAfter([opened])).toBe('named a.cradle');
    expect(await openAfter([opened, ['project.create', { path: '/p/c.cradle' }]])).toBe('named c.cradle');
    expect(await openAfter([opened, ['checks.run', {}]])).toBe('named a.cradle');
  });

  it('is none after it was closed, or another failed to open', async () => {
    expect(await openAfter([opened, ['project.close', {}]])).toBeNull();
    expect(await openAfter([opened, ['project.open', missing]])).toBeNull();
  });

  it('stays when a call never got as far as closing it', async () => {
    expect(await openAfter([opened, ['project.open', invalid]])).toBe('named a.cradle');
    expect(await openAfter([opened, ['project.close', missing]])).toBe('named a.cradle');
  });
});
