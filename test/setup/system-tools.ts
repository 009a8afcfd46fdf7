import { spawnSync } from 'node:child_process';
import { accessSync, constants, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import {
  type InstallPlan,
  type Machine,
  type SystemTool,
  planInstallation,
  systemTools,
} from './system-tools-plan.ts';

const missing = systemTools.filter((tool) => !isPresent(tool));
process.exitCode = carryOut(planInstallation(missing, thisMachine()));

function carryOut(plan: InstallPlan): number {
  if (plan.kind === 'ready') {
    console.log('All system tools are present.');
    return 0;
  }
  if (plan.kind === 'ask') {
    console.error(plan.text);
    return 1;
  }
  console.log(plan.announcement);
  for (const { program, args, mayFail } of plan.commands) {
    const run = spawnSync(program, args, {
      encoding: 'utf8',
      env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' },
    });
    if (run.status !== 0) {
      console.error(`${program} ${args.join(' ')} failed:\n${run.stdout}${run.stderr}`);
      if (!mayFail) {
        return 1;
      }
    }
  }
  const still = systemTools.filter((tool) => !isPresent(tool)).map((tool) => tool.title);
  if (still.length > 0) {
    console.error(`Still missing after the installation: ${still.join(', ')}`);
    return 1;
  }
  return 0;
}

function isPresent({ needs }: SystemTool): boolean {
  if ('program' in needs) {
    const folders = (process.env['PATH'] ?? '').split(delimiter);
    const names =
      process.platform === 'win32' ? [`${needs.program}.exe`, `${needs.program}.com`] : [needs.program];
    return folders.some((folder) => names.some((name) => isExecutable(join(folder, name))));
  }
  const fonts = spawnSync('fc-list', [`:lang=${needs.fontLanguage}`, 'family'], { encoding: 'utf8' });
  return fonts.status === 0 && fonts.stdout.trim() !== '';
}

function isExecutable(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}

function thisMachine(): Machine {
  return {
    platform: process.platform,
    distribution: process.platform === 'linux' ? distribution() : undefined,
    isRoot: process.getuid?.() === 0,
  };
}

function distribution(): string | undefined {
  try {
    const release = readFileSync('/etc/os-release', 'utf8');
    return /^ID="?([a-z]+)"?$/m.exec(release)?.[1];
  } catch {
    return undefined;
  }
}
