import { describe, expect, it } from 'vitest';
import { type Machine, planInstallation, systemTools } from './system-tools-plan.ts';

const debianRoot: Machine = { platform: 'linux', distribution: 'debian', isRoot: true };
const chromiumAndFont = systemTools.filter(({ debianPackage }) =>
  ['chromium', 'fonts-noto-cjk'].includes(debianPackage),
);

describe('missing system tools', () => {
  it('need nothing where none is missing', () => {
    expect(planInstallation([], debianRoot)).toEqual({ kind: 'ready' });
  });

  it('are installed on Debian as root: lists once, then only what is missing', () => {
    expect(planInstallation(chromiumAndFont, debianRoot)).toEqual({
      kind: 'install',
      announcement: 'Installing chromium, fonts-noto-cjk with apt-get, for the tests.',
      commands: [
        { program: 'apt-get', args: ['-o', 'DPkg::Lock::Timeout=300', 'update'], mayFail: true },
        {
          program: 'apt-get',
          args: [
            '-o',
            'DPkg::Lock::Timeout=300',
            'install',
            '--yes',
            '--no-install-recommends',
            'chromium',
            'fonts-noto-cjk',
          ],
          mayFail: false,
        },
      ],
    });
  });

  it.each([
    [
      'Debian without root',
      { ...debianRoot, isRoot: false },
      'Run: sudo apt-get install --no-install-recommends chromium fonts-noto-cjk',
    ],
    [
      'macOS',
      { platform: 'darwin', distribution: undefined, isRoot: false },
      'Run: brew install --cask chromium && brew install --cask font-noto-sans-cjk',
    ],
    [
      'another Linux, even as root',
      { ...debianRoot, distribution: 'fedora' },
      'Install them so that these are found: chromium, a Chinese font',
    ],
    [
      'Windows',
      { platform: 'win32', distribution: undefined, isRoot: false },
      'Install them so that these are found: chromium, a Chinese font',
    ],
  ] as const)('are asked for on %s', (_name, machine, ending) => {
    expect(planInstallation(chromiumAndFont, machine)).toEqual({
      kind: 'ask',
      text: `The tests need: Chromium (shows the interface), a Chinese font (shows Chinese text). ${ending}`,
    });
  });
});
