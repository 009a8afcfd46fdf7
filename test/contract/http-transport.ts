import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { serveApp } from '../support/serve-app.ts';
import { type Transport } from './transport.ts';

/** The application behind the loopback host, called as a signed-in page does. */
export async function httpTransport(): Promise<Transport> {
  const served = await serveApp();
  const page = await served.signIn();
  const names = new Map<string, string>();
  return {
    call: (name, input) => page.call(name, input),
    async reading(file) {
      const reference = await page.upload(basename(file), new Uint8Array(await readFile(file)));
      names.set(reference, basename(file));
      return reference;
    },
    writing: (fileName) => `download:${fileName}`,
    project: (name) => `project:${name}`,
    written: (reference) => page.download(reference),
    plain: (text) =>
      [...names]
        .reduce((rest, [reference, name]) => rest.replaceAll(reference, name), text)
        .replace(/^project:/, ''),
    close: () => served.close(),
  };
}
