import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'vitest';
import { type App, createApp } from '../../../electron/host/create-app.ts';
import {
  type Input,
  type Output,
  type ProcedureName,
  procedures,
} from '../../../shared/contract/procedures.ts';
import type { AppError } from '../../../shared/errors/app-error.ts';
import type { StudyDocument } from '../../../shared/model/study.ts';

/** An application with a project in a folder of its own, called as every host calls it. */
export interface TestApp {
  readonly app: App;
  readonly folder: string;
  /** Path of the project file. */
  readonly project: string;
  /** Calls a procedure that has to succeed; what comes back has to keep the contract. */
  call<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Output<Name>>;
  /** Calls a procedure that has to fail, and gives the error. */
  fail<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<AppError>;
  /** The study as it stands in the file. */
  stored(): Promise<StudyDocument>;
  close(): Promise<void>;
}

async function openApp(): Promise<TestApp> {
  const folder = mkdtempSync(join(tmpdir(), 'workbench-'));
  const project = join(folder, 'test.cradle');
  const app = createApp({ actor: 'tester' });
  const testApp: TestApp = {
    app,
    folder,
    project,
    async call(name, input) {
      const outcome = await app.dispatch(name, input);
      if (!outcome.ok) {
        throw new Error(`${name}: ${JSON.stringify(outcome.error)}`);
      }
      const kept = procedures[name].output.safeParse(outcome.value);
      expect(kept.error?.issues, `${name} keeps its contract`).toBeUndefined();
      return outcome.value;
    },
    async fail(name, input) {
      const outcome = await app.dispatch(name, input);
      if (outcome.ok) {
        throw new Error(`${name} succeeded`);
      }
      return outcome.error;
    },
    async stored() {
      const path = join(folder, 'stored.json');
      await testApp.call('study.export', { path });
      return JSON.parse(readFileSync(path, 'utf8')) as StudyDocument;
    },
    async close() {
      await app.dispatch('project.close', {});
      rmSync(folder, { recursive: true, force: true });
    },
  };
  await testApp.call('project.create', { path: project, title: 'Test', productName: 'Machine' });
  return testApp;
}

/** A project with the invented example machine, corrected and with proposed factors. */
export async function openExample(): Promise<TestApp> {
  const testApp = await openApp();
  await testApp.call('study.loadExample', { locale: 'en' });
  return testApp;
}

/** A project with a study of a test. */
export async function openStudyOf(study: StudyDocument): Promise<TestApp> {
  const testApp = await openApp();
  const path = join(testApp.folder, 'study.json');
  writeFileSync(path, JSON.stringify(study));
  await testApp.call('study.import', { path });
  return testApp;
}

/** An empty project. */
export function openEmpty(): Promise<TestApp> {
  return openApp();
}
