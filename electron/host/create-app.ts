import { join } from 'node:path';
import { type Input, type Output, type ProcedureName } from '../../shared/contract/procedures.ts';
import { type Result, success } from '../../shared/errors/app-error.ts';
import { translator } from '../../shared/i18n/translate.ts';
import { packReport } from '../interchange/docx/pack-report.ts';
import { loadBundledLibrary } from '../interchange/factor-library/load-library.ts';
import { loadKnowledge } from '../interchange/knowledge/load-knowledge.ts';
import { readLedger, updateLedger } from '../interchange/ledger/ledger-file.ts';
import { packZip } from '../interchange/zip/pack-zip.ts';
import { readFactorFile } from '../interchange/factor-imports/read-factor-file.ts';
import { createLibraryShelf } from '../interchange/library-files/library-shelf.ts';
import { readWorkbookRows } from '../interchange/read-workbook-rows.ts';
import { prepareKnowledge } from '../matching/prepared-knowledge.ts';
import { familiesByDefault, wordsOfFamilies } from '../matching/search-words.ts';
import { createFactorSearch } from '../search/factor-search.ts';
import { dispatch } from '../services/dispatch.ts';
import {
  type ExampleFiles,
  type Files,
  type Gateways,
  type ProjectFiles,
  type WorkbookRequest,
} from '../services/gateways.ts';
import { type JobObserver } from '../services/jobs/job-desk.ts';
import { inPortions } from '../services/jobs/in-portions.ts';
import { nextTurn } from '../services/jobs/task.ts';
import { createSession, type Session } from '../services/session.ts';
import { createProject } from '../storage/create-project.ts';
import { openProject } from '../storage/open-project.ts';
import { type WorkbookContent } from '../workbook/content.ts';
import { compareWorkbook } from '../workbook/verify/verify-workbook.ts';
import { writeWorkbook } from '../workbook/write-workbook.ts';
import { background } from './background/run-in-thread.ts';
import { evidenceDisk } from './evidence-disk.ts';
import { readTextFile, sha256 } from './file-access.ts';
import { writeWholeFile } from '../interchange/shared-file/whole-file.ts';
import { presetFiles, readingFiles } from './reading-files.ts';
import { findResources } from './resources.ts';
import { SOFTWARE_VERSION } from './software-version.ts';
import { userDataFolder } from './user-data.ts';

/** The application as every host uses it: one entry for everything it can do. */
export interface App {
  /** Folder with factors, knowledge, help and the example. */
  readonly resources: string;
  dispatch<Name extends ProcedureName>(name: Name, input: Input<Name>): Promise<Result<Output<Name>>>;
  /** Hears of every job that starts, moves on or ends, until the function that comes back is called. */
  onJob(observer: JobObserver): () => void;
  /** Loads factors, knowledge and search index before they are asked for; the host answers meanwhile. */
  warmUp(): Promise<void>;
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
    warmUp: () => warmUp(session),
  };
}

async function warmUp({ gateways }: Session): Promise<void> {
  const { factorSearch, library, libraries, knowledge } = gateways;
  prepareKnowledge(knowledge);
  for (const factors of [library.factors, libraries.factors()]) {
    await inPortions(factorSearch.prepare(factors), async () => {
      await nextTurn();
      return false;
    });
  }
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
    libraries: createLibraryShelf(() => join(userDataFolder(process.env, process.platform), 'libraries')),
    get knowledge() {
      return knowledge();
    },
    softwareVersion: SOFTWARE_VERSION,
    factorSearch,
    files: diskFiles,
    projects: createProjectFiles({ actor: options.actor, clock }),
    ledgers: { read: readLedger, update: updateLedger },
    evidence: evidenceDisk,
    presets: presetFiles,
    background,
    example: exampleFiles(join(resources, 'example', 'winder-cw2400')),
    clock,
  };
}

/** Files on the disk. */
export const diskFiles: Files = {
  ...readingFiles,
  readText: readTextFile,
  readFactors: (path, signal) => readFactorFile(path, signal === undefined ? {} : { signal }),
  writeText: writeWholeFile,
  writeArchive: async (path, entries) => {
    const bytes = packZip(entries);
    const written = await writeWholeFile(path, bytes);
    return written.ok ? success(bytes.length) : written;
  },
  sha256,
  writeReport: async (path, report) => writeWholeFile(path, await packReport(report)),
  writeWorkbook: (request, watch) => writeWorkbook(request.path, contentOf(request, SOFTWARE_VERSION), watch),
  compareWorkbook: (request) =>
    compareWorkbook(contentOf(request, request.softwareVersion), (takeRow) =>
      readWorkbookRows(request.path, takeRow),
    ),
};

/** What a workbook is written from, in the language it is asked in. */
function contentOf(
  { locale, createdAt, studySha256, ...content }: WorkbookRequest,
  softwareVersion: string,
): WorkbookContent {
  const meta = { createdAt, studySha256, softwareVersion };
  return { ...content, locale, translate: translator(locale), meta };
}

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
