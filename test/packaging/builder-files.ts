import { matchesGlob } from 'node:path';

/** The system a package is made for, in Node's words. */
export interface Target {
  readonly platform: 'linux' | 'darwin' | 'win32';
  readonly arch: 'x64' | 'arm64';
}

/**
 * True when electron-builder's file patterns take a path: they are looked at in turn, a plain one takes what was not
 * taken, one that begins with `!` leaves out what was. Files of dependencies are offered as if a first pattern took all.
 */
export function isPacked(path: string, patterns: readonly string[], target: Target): boolean {
  let taken = path.startsWith('node_modules/');
  for (const pattern of patterns) {
    const negative = pattern.startsWith('!');
    if (negative === taken && matchesGlob(path, expanded(pattern.replace('!', ''), target))) {
      taken = !taken;
    }
  }
  return taken;
}

function expanded(pattern: string, { platform, arch }: Target): string {
  return pattern.replace('${platform}', platform).replace('${arch}', arch);
}
