import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type IssueDiff, type IssueView } from '../../shared/contract/issues.ts';
import { type StudyReport } from '../../shared/contract/study-report.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';
import { PEOPLE, READY_STUDY } from '../unit/services/sign-off/ready-study.ts';

it('a study goes from draft to a final issue, command by command, and its number stays', () => {
  const folder = testFolder();
  const [project, study, frozen] = ['press.cradle', 'study.json', 'issue-1.json'].map((name) =>
    join(folder, name),
  ) as [string, string, string];
  writeFileSync(study, JSON.stringify(READY_STUDY));
  cradlegateJson('import-study', project, study);
  for (const { role, name } of PEOPLE.slice(0, 3)) {
    cradlegateJson('sign-off', 'add-person', project, '--role', role, '--name', name);
  }
  cradlegateJson('sign-off', project, '--to', 'internalReview', '--by', 'Chen Li');
  const wrong = cradlegate('sign-off', project, '--to', 'verification', '--by', 'Chen Li');
  expect([wrong.code, wrong.err]).toEqual([65, expect.stringContaining('Internal reviewer')]);
  cradlegateJson('sign-off', project, '--to', 'verification', '--by', 'Anna Vogt');
  const refused = cradlegate('issue', project, '--final', '--by', 'Max Brandt');
  expect(refused.code).toBe(65);
  expect(refused.out).toContain('Nobody is named as Verifier.');
  cradlegateJson('sign-off', 'add-person', project, '--role', 'verifier', '--name', 'Vera Test');
  expect(cradlegate('issue', project, '--final', '--by', 'Max Brandt').out).toContain('Issue 1 is frozen.');
  cradlegateJson('edit', project, 'ram', '--set', 'mass=30', '--reason', 'weighed');
  const { issues } = cradlegateJson<{ issues: IssueView[] }>('issues', project);
  expect(issues).toMatchObject([{ number: 1, status: 'final', totalsKg: { byLocation: '240' } }]);
  const diff = cradlegateJson<IssueDiff>('diff', project, '1', 'current');
  expect(diff).toMatchObject({ differenceKg: '20', groups: [{ group: 'activity', kg: '20' }, {}, {}, {}] });
  cradlegateJson('issue', 'export', project, '1', frozen);
  const again = cradlegateJson<StudyReport>('calculate', '--study-file', frozen);
  expect(again.totals.byLocation.excludingBiogenicCo2Kg).toBe('240');
  expect(cradlegate('verify-history', project).out).toContain('The record is intact.');
  const details = cradlegate('history', project, '--details').out;
  expect(details).toMatch(/massValue: 20 -> 30/);
  expect(details).toMatch(/state: issued -> draft/);
}, 120_000);
