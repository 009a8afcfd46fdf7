// npm runs this after "npm ci", and once more when "npx cradlegate" links the checkout into its cache:
// then the program is built already, and building again would only keep the user waiting.
import './check-node.mjs';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { resolve } from 'node:path';

const projectRoot = resolve(import.meta.dirname, '../..');
const isBuilt = existsSync(resolve(projectRoot, 'out/main/cli.js'));

if (process.env['npm_command'] !== 'exec' || !isBuilt) {
  const builder = resolve(projectRoot, 'node_modules/electron-vite/bin/electron-vite.js');
  execFileSync(process.execPath, [builder, 'build', '--logLevel', 'warn'], {
    cwd: projectRoot,
    stdio: 'inherit',
  });
}
