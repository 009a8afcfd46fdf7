import { join } from 'node:path';
import { type Input, type Output, type ProcedureName } from '../../shared/contract/procedures.ts';
import { type Result } from '../../shared/errors/app-error.ts';
import { translator } from '../../shared/i18n/translate.ts';
import { loadBundledLibrary } from '../interchange/factor-library/load-library.ts';
import { loadKnowledge } from '../interchange/knowledge/load-knowledge.ts';
import { readLedger, updateLedger } from '../interchange/ledger/ledger-file.ts';
import { readTableFile } from '../interchange/read-table-file.ts';
import { familiesByDefault, wordsOfFamilies } from '../matching/search-words.ts';
import { createFactorSearch } from '../search/factor-search.ts';
import { dispatch } from '../services/dispatch.ts';
import { type ExampleFiles, type Files, type Gateways, type ProjectFiles } from '../services/gateways.ts';
import { type JobObserver } from '../services/jobs/job-desk.ts';
import { createSession } from '../services/session.ts';
import { createProject } from '../storage/create-project.ts';
import { openProject } from '../storage/open-project.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { background } from './background/run-in-thread.ts';
import { readTextFile, sha256, writeTextFile } from './file-access.ts';
import { findResources } from './resources.ts';
import { SOFTWARE_VERSION } from './software-version.ts';

/** The application as every host uses it: one entry for everything it can do. */
export interface App {
  /** Folder with factors, knowledge, help and the example. */
  readonly resources: string;
  dispatch<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>>;
  /** Hears of every job that starts, moves on or ends, until the function that comes back is called. */
  onJob(observer: JobObserver): () => void;
}

export interface AppOptions {
  /** Who acts, for the history. */
  readonly actor: string;
}

/** Wires services to disk, database and workbook. Libraries are loaded when first needed. */
export function createApp(options: AppOptions): App {
  const resources = findResources(import.meta.dirname);
  const session = createSession(createGateways(resources, options));
  return {
    resources,
    dispatch: (name, input) => dispatch(session, name, input),
    onJob: (observer) => session.onJob(observer),
  };
}

/** The outside world of a session: disk, database, workbook and the data that ships with the product. */
export function createGateways(resources: string, options: AppOptions): Gateways {
  const library = once(() => loadBundledLibrary(join(resources, 'factors')));
  const knowledge = once(() => loadKnowledge(join(resources, 'knowledge')));
  const factorSearch = createFactorSearch(() => ({
    ofFamily: wordsOfFamilies(knowledge()),
    standsFor: familiesByDefault(knowledge()),
  }));
  const clock = (): string => new Date().toISOString();
  return {
    get library() {
      return library();
    },
    get knowledge() {
      return knowledge();
    },
    factorSearch,
    files,
    projects: createProjectFiles({ actor: options.actor, clock }),
    ledgers: { read: readLedger, update: updateLedger },
    background,
    example: exampleFiles(join(resources, 'example', 'winder-cw2400')),
    clock,
  };
}

const files: Files = {
  readTable: (path, sheet, signal) => readTableFile(path, { sheet, signal }),
  readText: readTextFile,
  writeText: writeTextFile,
  sha256,
  writeWorkbook: ({ path, locale, createdAt, studySha256, ...content }, watch) =>
    writeWorkbook(
      path,
      {
        ...content,
        locale,
        translate: translator(locale),
        meta: { createdAt, studySha256, softwareVersion: SOFTWARE_VERSION },
      },
      watch,
    ),
};

function exampleFiles(folder: string): ExampleFiles {
  return {
    study: join(folder, 'study.json'),
    boms: {
      en: join(folder, 'bom-en.xlsx'),
      'zh-CN': join(folder, 'bom-zh.xlsx'),
      de: join(folder, 'bom-de.csv'),
    },
    corrections: join(folder, 'corrections.json'),
    mappingBook: join(folder, 'mapping-book.json'),
  };
}

function createProjectFiles(authorship: {
  readonly actor: string;
  readonly clock: () => string;
}): ProjectFiles {
  return {
    create: (path, study) => createProject(path, { ...authorship, study }),
    open: (path) => openProject(path, { ...authorship, mode: 'write' }),
  };
}

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => (made ??= { value: make() }).value;
}
