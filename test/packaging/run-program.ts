import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { delimiter, dirname } from 'node:path';
import { createInterface } from 'node:readline';

/** How a program ended and what it said. */
export interface ProgramResult {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** The environment of a user who has this Node and speaks English. */
export function plainEnvironment(more: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  return {
    ...process.env,
    PATH: `${dirname(process.execPath)}${delimiter}${String(process.env['PATH'])}`,
    LC_ALL: 'en_US.UTF-8',
    ...more,
  };
}

/** Runs a program to its end in a folder. */
export function runIn(folder: string, program: string, ...args: readonly string[]): ProgramResult {
  const run = spawnSync(program, [...args], {
    cwd: folder,
    encoding: 'utf8',
    env: plainEnvironment(),
    maxBuffer: 64 * 1024 * 1024,
    shell: process.platform === 'win32',
  });
  return { code: run.status, out: run.stdout, err: run.stderr };
}

/** A web host that is running. */
export interface RunningHost {
  readonly url: string;
  /** Asks it to end; gives its exit code. */
  stop(): Promise<number | null>;
}

/** Starts `serve` of a program's script in a folder and waits for its address. */
export async function serveIn(folder: string, script: string): Promise<RunningHost> {
  const host = spawn(process.execPath, [script, 'serve', '--json'], {
    cwd: folder,
    env: plainEnvironment(),
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  const ended = once(host, 'exit');
  for await (const line of createInterface(host.stdout)) {
    const { url } = JSON.parse(line) as { readonly url: string };
    return {
      url,
      async stop() {
        host.kill('SIGTERM');
        await ended;
        return host.exitCode;
      },
    };
  }
  throw new Error('the host ended before it told its address');
}
