import { createHash } from 'node:crypto';
import { resolve } from 'node:path';
import type { Input, Output, ProcedureName } from '../../shared/contract/procedures.ts';
import { loadBundledLibrary } from '../../electron/interchange/factor-library/load-library.ts';
import { loadKnowledge } from '../../electron/interchange/knowledge/load-knowledge.ts';
import { familiesByDefault, wordsOfFamilies } from '../../electron/matching/search-words.ts';
import { createFactorSearch } from '../../electron/search/factor-search.ts';
import { dispatch } from '../../electron/services/dispatch.ts';
import type { Files, Gateways } from '../../electron/services/gateways.ts';
import { createSession } from '../../electron/services/session.ts';
import { createProject } from '../../electron/storage/create-project.ts';
import { openProject } from '../../electron/storage/open-project.ts';
import type { StudyDocument } from '../../shared/model/study.ts';

/** Calls a procedure of the application, which has to succeed. */
export type Call = <Name extends ProcedureName>(name: Name, input: Input<Name>) => Promise<Output<Name>>;

/** A session with the real library, knowledge and storage, on a project file that is made with the study. */
export function benchCall(path: string, study: StudyDocument): Call {
  const resources = resolve(import.meta.dirname, '../../resources');
  const authorship = { actor: 'bench', clock: () => new Date().toISOString() };
  const made = createProject(path, { ...authorship, study });
  if (!made.ok || !made.value.close().ok) {
    throw new Error(`The project ${path} could not be made`);
  }
  const refuse = (): never => {
    throw new Error('The bench reads and writes no files of a user');
  };
  const files: Files = {
    readTable: refuse,
    readText: refuse,
    readFactors: refuse,
    writeText: refuse,
    writeArchive: refuse,
    writeReport: refuse,
    compareWorkbook: refuse,
    writeWorkbook: refuse,
    sha256: (text) => createHash('sha256').update(text).digest('hex'),
  };
  const knowledge = loadKnowledge(resolve(resources, 'knowledge'));
  const gateways: Gateways = {
    library: loadBundledLibrary(resolve(resources, 'factors')),
    knowledge,
    factorSearch: createFactorSearch(() => ({
      ofFamily: wordsOfFamilies(knowledge),
      standsFor: familiesByDefault(knowledge),
    })),
    files,
    projects: { create: refuse, open: (file) => openProject(file, { ...authorship, mode: 'write' }) },
    ledgers: { read: refuse, update: refuse },
    presets: { read: refuse, update: refuse, readFrom: refuse },
    softwareVersion: 'bench',
    // A user without libraries of her own.
    libraries: {
      view: () => ({ libraries: [], unreadable: [] }),
      current: () => undefined,
      entries: refuse,
      factors: () => [],
      find: () => undefined,
      write: refuse,
      remove: refuse,
    },
    evidence: { read: refuse, measure: refuse, write: refuse },
    example: { study: '', boms: { en: '', 'zh-CN': '', de: '' }, corrections: '', mappingBook: '' },
    clock: authorship.clock,
  };
  const session = createSession(gateways);
  return async (name, input) => {
    const outcome = await dispatch(session, name, input);
    if (!outcome.ok) {
      throw new Error(`${name}: ${JSON.stringify(outcome.error)}`);
    }
    return outcome.value;
  };
}
