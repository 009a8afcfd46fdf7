import { readFile, rm } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { createApp } from '../../electron/host/create-app.ts';
import { type ProcedureName } from '../../shared/contract/procedures.ts';
import { testFolder } from '../support/example-project.ts';
import { type Transport } from './transport.ts';

/** The application called directly, with paths of this computer, as the command line does. */
export async function inProcessTransport(): Promise<Transport> {
  const app = createApp({ actor: 'test' });
  const folder = testFolder();
  const folders = new Set([folder]);
  return {
    async call(name, input) {
      const result = await app.dispatch(name as ProcedureName, input as never);
      return result.ok ? { ok: true, data: result.value } : { ok: false, error: result.error };
    },
    reading(file) {
      folders.add(file.slice(0, file.lastIndexOf(sep)));
      return Promise.resolve(file);
    },
    writing: (fileName) => join(folder, fileName),
    project: (name) => join(folder, `${name}.cradle`),
    written: (reference) => readFile(reference),
    plain: (text) => [...folders].reduce((rest, known) => rest.replaceAll(`${known}${sep}`, ''), text),
    async close() {
      await app.dispatch('project.close', {});
      await rm(folder, { recursive: true });
    },
  };
}
