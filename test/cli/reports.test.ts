import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type ReportOutcome } from '../../shared/contract/report.ts';
import { cradlegate, cradlegateJson } from '../support/command-line.ts';
import { testFolder } from '../support/example-project.ts';
import { PEOPLE, READY_STUDY } from '../unit/services/sign-off/ready-study.ts';

it('the checklist leads a draft to a FINAL report, command by command', () => {
  const folder = testFolder();
  const [project, study, html, docx] = ['press.cradle', 'study.json', 'report.html', 'report.docx'].map(
    (name) => join(folder, name),
  ) as [string, string, string, string];
  const conformity = (READY_STUDY.conformity ?? []).filter(
    ({ requirement }) => requirement !== 'iso14067.timing',
  );
  const signOff = { state: 'draft', people: PEOPLE };
  writeFileSync(study, JSON.stringify({ ...READY_STUDY, conformity, signOff }));
  cradlegateJson('import-study', project, study);

  const open = cradlegate('conformity', project);
  expect(open.out).toContain('1 mandatory requirement is open.');
  expect(open.out).toContain('iso14067.timing');
  expect(open.out).not.toContain('iso14067.goal');
  const refused = cradlegate('conformity', 'answer', project, 'iso14067.goal', '--status', 'notApplicable');
  expect([refused.code, refused.err]).toEqual([65, expect.stringContaining('always applies')]);
  const timing = ['iso14067.timing', '--status', 'notApplicable', '--note', 'All within one year.'];
  expect(cradlegate('conformity', 'answer', project, ...timing).out).toContain(
    '0 mandatory requirements are open.',
  );
  expect(cradlegate('conformity', project, '--all').out).toContain('iso14067.goal');
  expect(cradlegate('sensitivity', project).out).toMatch(/steel, \+10%\s+264\.0/);

  const draft = cradlegateJson<ReportOutcome>('study-report', project, html, '--order', 'gbt');
  expect(draft).toMatchObject({ format: 'html', isDraft: true, sections: 10 });
  expect(readFileSync(html, 'utf8')).toContain('data-status="DRAFT"');
  cradlegateJson('sign-off', project, '--to', 'internalReview', '--by', 'Chen Li');
  cradlegateJson('sign-off', project, '--to', 'verification', '--by', 'Anna Vogt');
  expect(cradlegate('issue', project, '--final', '--by', 'Max Brandt').out).toContain('Issue 1 is frozen.');
  const final = cradlegateJson<ReportOutcome>('study-report', project, docx, '--lang', 'de');
  expect(final).toMatchObject({ format: 'docx', isDraft: false });
  expect(existsSync(docx)).toBe(true);
}, 120_000);
