import { spawn } from 'node:child_process';
import { basename, dirname, join } from 'node:path';
import { type Command } from 'commander';
import { AppException, failure, type Result } from '../../../shared/errors/app-error.ts';
import { findBearerToken } from '../../web/bearer-token.ts';
import { isLoopback } from '../../web/loopback.ts';
import { logBug } from '../../host/bug-trace.ts';
import { startWebHost, type WebHost } from '../../web/start-web-host.ts';
import { call, type Run } from '../invoke.ts';
import { type OutputOptions, withJson } from './register.ts';

interface ServeOptions extends OutputOptions {
  readonly projects?: string;
  readonly port: string;
  readonly host: string;
  readonly allowRemote?: boolean;
  readonly allowedHost: readonly string[];
  readonly tokenFile?: string;
  readonly open?: boolean;
}

/** Where the command learns that it is to end, and that the user wants another link. */
export interface ServeSignals {
  /** Resolves when the host is to end. */
  untilStopped(): Promise<void>;
  /** Calls a listener each time the user presses Enter in a terminal; the answer ends that. */
  onEnter(listener: () => void): () => void;
}

/** serve: the interface in a browser of this computer. */
export function registerServeCommand(
  program: Command,
  run: Run,
  signals: ServeSignals = processSignals,
): void {
  const { translate } = run.terminal;
  const collect = (value: string, before: readonly string[]): readonly string[] => [...before, value];
  withJson(program.command('serve [project]'), run)
    .description(translate('cli.serve.description'))
    .option('--projects <folder>', translate('cli.serve.projects'))
    .option('--port <number>', translate('cli.serve.port'), '0')
    .option('--open', translate('cli.serve.open'))
    .option('--token-file <file>', translate('cli.serve.tokenFile'))
    .option('--host <address>', translate('cli.serve.host'), '127.0.0.1')
    .option('--allow-remote', translate('cli.serve.allowRemote'))
    .option('--allowed-host <name>', translate('cli.serve.allowedHost'), collect, [])
    .action(async (project: string | undefined, options: ServeOptions) => {
      const remote = !isLoopback(options.host);
      if (remote && (options.allowRemote !== true || options.allowedHost.length === 0)) {
        throw new AppException({ code: 'contract.remoteHost', params: { host: options.host } });
      }
      if (remote) {
        run.terminal.note(translate('serve.remoteWarning', { host: options.host }));
      }
      const host = await start(run, project, options);
      const leave = signals.onEnter(() =>
        run.terminal.note(translate('serve.another', { url: host.newLaunchUrl() })),
      );
      try {
        await announce(run, host, options);
        // The first search then answers while one types; damaged resources are told again where they are needed.
        run.app.warmUp().catch((error: unknown) => logBug(error, (text) => run.terminal.note(text)));
        await signals.untilStopped();
        run.terminal.note(translate('serve.stopping'));
      } finally {
        leave();
        await host.close();
      }
    });
}

async function start(run: Run, project: string | undefined, options: ServeOptions): Promise<WebHost> {
  const port = valueOf(portNumber(options.port));
  const bearerToken = valueOf(await findBearerToken(options.tokenFile, process.env));
  const opened = project === undefined ? undefined : await call(run, 'project.open', { path: project });
  return startWebHost({
    app: run.app,
    projectsFolder: options.projects ?? (opened === undefined ? process.cwd() : dirname(opened.path)),
    rendererFolder: join(dirname(run.app.resources), 'out', 'renderer'),
    port,
    host: options.host,
    allowedHosts: options.allowedHost,
    bearerToken,
    openProject: opened === undefined ? undefined : basename(opened.path),
    log: (text) => run.terminal.note(text),
  });
}

async function announce(run: Run, host: WebHost, options: ServeOptions): Promise<void> {
  const { url, launchUrl } = host;
  const text = run.terminal.translate('serve.started', { url: launchUrl });
  run.terminal.out(options.json === true ? `${JSON.stringify({ url, launchUrl })}\n` : `${text}\n`);
  run.terminal.note(run.terminal.translate('serve.hint'));
  if (options.open === true && !(await openBrowser(launchUrl))) {
    run.terminal.note(run.terminal.translate('serve.notOpened'));
  }
}

/** Opens an address in the user's browser; false when there is no program for that. */
async function openBrowser(url: string): Promise<boolean> {
  const commands: Readonly<Partial<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
    darwin: ['open'],
    // The empty text is the title of the window that `start` would otherwise take the address for.
    win32: ['cmd', '/c', 'start', '""'],
  };
  const [program, ...words] = commands[process.platform] ?? ['xdg-open'];
  const browser = spawn(program, [...words, url], { stdio: 'ignore', detached: true });
  const { promise, resolve } = Promise.withResolvers<boolean>();
  browser.once('spawn', () => resolve(true)).once('error', () => resolve(false));
  browser.unref();
  return promise;
}

/** Ctrl+C, the end of the terminal, a request of the system to end. A second one ends the program at once. */
const processSignals: ServeSignals = {
  async untilStopped() {
    const { promise, resolve } = Promise.withResolvers<void>();
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
      process.once(signal, () => resolve());
    }
    return promise;
  },
  onEnter(listener) {
    if (!process.stdin.isTTY) {
      return () => undefined;
    }
    process.stdin.on('data', listener);
    return () => {
      process.stdin.off('data', listener);
      process.stdin.pause();
    };
  },
};

function portNumber(text: string): Result<number> {
  const port = /^\d{1,5}$/.test(text) ? Number(text) : Number.NaN;
  return port <= 65_535 ? { ok: true, value: port } : failure('input.port', { port: text });
}

function valueOf<T>(result: Result<T>): T {
  if (!result.ok) {
    throw new AppException(result.error);
  }
  return result.value;
}
