import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { electronBinary } from './electron-binary.ts';

/** `npm start`: the built program in its own window, or in the browser where Electron's program is not installed. */
const projectRoot = resolve(import.meta.dirname, '../..');
const words = process.argv.slice(2);

if (!existsSync(resolve(projectRoot, 'out/main/index.js'))) {
  console.error('Nothing is built yet: run "npm run build" first.');
  process.exitCode = 1;
} else {
  const electron = electronBinary(projectRoot);
  if (electron === undefined) {
    console.log(
      'Electron\'s program is not installed ("npx install-electron" fetches it): opening in the browser.',
    );
    run(process.execPath, [resolve(projectRoot, 'out/main/cli.js'), 'serve', '--open', ...words]);
  } else {
    run(electron, [projectRoot, ...words]);
  }
}

/** Runs a program in place of this one: same terminal, same exit code. */
function run(program: string, args: readonly string[]): void {
  const child = spawn(program, [...args], { stdio: 'inherit' });
  child.once('exit', (code) => {
    process.exitCode = code ?? 1;
  });
  // Ctrl+C reaches both; this one waits for what the other still has to write.
  for (const signal of ['SIGINT', 'SIGTERM'] as const) {
    process.on(signal, () => child.kill(signal));
  }
}
