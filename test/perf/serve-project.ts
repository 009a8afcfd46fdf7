import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, resolve } from 'node:path';
import { createApp } from '../../electron/host/create-app.ts';
import { startWebHost } from '../../electron/web/start-web-host.ts';
import { BUILT_INTERFACE } from '../support/browser.ts';

/** A web host in a process of its own, as users have it: what drives the browser does not slow it down. */
export interface ServedProject {
  readonly launchUrl: string;
  end(): void;
}

/** Starts the process and waits until the project is open there. */
export async function serveProject(project: string): Promise<ServedProject> {
  const child = fork(resolve(import.meta.dirname, 'serve-project.ts'), [project]);
  const ended = once(child, 'exit').then(([code]) => {
    throw new Error(`The host ended with ${String(code)}`);
  });
  const [launchUrl] = (await Promise.race([once(child, 'message'), ended])) as [string];
  ended.catch(() => undefined);
  return { launchUrl, end: () => void child.kill() };
}

async function serve(project: string): Promise<void> {
  const app = createApp({ actor: 'bench' });
  const opened = await app.dispatch('project.open', { path: project });
  if (!opened.ok) {
    throw new Error(JSON.stringify(opened.error));
  }
  const host = await startWebHost({ app, projectsFolder: dirname(project), rendererFolder: BUILT_INTERFACE });
  process.send?.(host.launchUrl);
}

if (process.argv[1] === import.meta.filename) {
  await serve(process.argv[2] ?? '');
}
