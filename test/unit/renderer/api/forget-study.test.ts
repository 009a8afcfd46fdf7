import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { afterEach, expect, test } from 'vitest';
import { changesStudy, forgetStudy } from '../../../../renderer/src/api/forget-study.ts';

const client = new QueryClient();
afterEach(() => client.clear());

const answer = (name: string): unknown => client.getQueryData(['host', name, {}]);

test('no answer about the study is left, whether its page is open or closed; totals and jobs stay', () => {
  for (const name of ['workbench.flow', 'workbench.rows', 'method.report', 'workbench.strip', 'job.list']) {
    client.setQueryData(['host', name, {}], { of: 'the study before' });
  }
  const seen: unknown[] = [];
  const observer = new QueryObserver(client, { queryKey: ['host', 'workbench.flow', {}], enabled: false });
  const stop = observer.subscribe(({ data }) => seen.push(data));
  forgetStudy(client);
  expect(answer('workbench.flow')).toBeUndefined();
  expect(observer.getCurrentResult().data).toBeUndefined();
  expect(answer('workbench.rows')).toBeUndefined();
  expect(answer('method.report')).toBeUndefined();
  expect(answer('workbench.strip')).toEqual({ of: 'the study before' });
  expect(answer('job.list')).toEqual({ of: 'the study before' });
  stop();
});

test('opening, closing and choosing a study change what is shown; an edit does not', () => {
  expect(['project.open', 'project.close', 'study.select', 'study.create'].every(changesStudy)).toBe(true);
  expect(['workbench.decide', 'study.rename', 'history.undo'].some(changesStudy)).toBe(false);
});
