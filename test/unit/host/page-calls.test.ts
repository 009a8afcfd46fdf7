import { describe, expect, it } from 'vitest';
import { AppException, failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { createChangeFeed } from '../../../electron/host/change-feed.ts';
import { laneOf, runPageCall } from '../../../electron/host/page-calls.ts';
import { createRequestQueue } from '../../../electron/host/request-queue.ts';

describe('the turn of a call', () => {
  it.each([
    ['bom.edit', {}, 'alone'],
    ['project.open', { path: 'project:a' }, 'alone'],
    ['bom.import', { path: 'ticket:a' }, 'alone'],
    ['workbench.importPreview', { path: 'ticket:a' }, 'job'],
    ['checks.run', {}, 'read'],
    ['no.such', {}, 'read'],
    ['toString', {}, 'read'],
  ])('of %s with %j is %s', (name, input, lane) => {
    expect(laneOf(name, input)).toBe(lane);
  });
});

describe('a call of a page', () => {
  const bug = (): Promise<never> => Promise.reject(new TypeError('a bug'));
  const trouble = (): Promise<never> => Promise.reject(new AppException({ code: 'limit.x', params: {} }));

  it.each<[name: string, outcome: () => Promise<Result<unknown>>, code: string, told: boolean]>([
    ['bom.edit', async () => success({}), 'ok', true],
    ['bom.edit', async () => failure('state.noProject'), 'state.noProject', false],
    ['checks.run', async () => success({}), 'ok', false],
    ['project.open', async () => failure('external.file.missing'), 'external.file.missing', true],
    ['project.open', async () => failure('contract.invalidInput'), 'contract.invalidInput', false],
    ['no.such', async () => failure('contract.unknownProcedure'), 'contract.unknownProcedure', false],
    ['checks.run', bug, 'internal.unexpected', false],
    ['project.open', bug, 'internal.unexpected', true],
    ['bom.edit', trouble, 'limit.x', false],
  ])('%s, case %#', async (name, outcome, code, told) => {
    const feed = createChangeFeed();
    const logged: string[] = [];
    const context = { queue: createRequestQueue(1), feed, log: (text: string) => logged.push(text) };
    const answer = await runPageCall(context, { session: 'a', name, lane: 'read' }, outcome);
    expect(answer.ok ? 'ok' : answer.error.code).toBe(code);
    expect(feed.since(0)).toEqual(told ? [{ kind: 'changed', procedure: name, revision: 1 }] : []);
    expect(logged.map((line) => line.includes('TypeError: a bug'))).toEqual(
      code === 'internal.unexpected' ? [true] : [],
    );
  });
});
