/** A program or font that tests use and npm cannot install, and what brings it. */
export interface SystemTool {
  /** What is looked for: a program on the path, or a font for a language. */
  readonly needs: { readonly program: string } | { readonly fontLanguage: string };
  readonly debianPackage: string;
  /** Homebrew's name, with the flag it needs. */
  readonly brew: string;
  /** What it is called to people, for systems without a known command. */
  readonly title: string;
  readonly purpose: string;
}

export const systemTools: readonly SystemTool[] = [
  {
    needs: { program: 'soffice' },
    debianPackage: 'libreoffice-calc',
    brew: '--cask libreoffice',
    title: 'LibreOffice Calc',
    purpose: 'recalculates and renders workbooks',
  },
  {
    needs: { program: 'chromium' },
    debianPackage: 'chromium',
    brew: '--cask chromium',
    title: 'Chromium',
    purpose: 'shows the interface',
  },
  {
    needs: { program: 'pdftoppm' },
    debianPackage: 'poppler-utils',
    brew: 'poppler',
    title: 'Poppler',
    purpose: 'turns rendered pages into pictures',
  },
  {
    needs: { program: 'fc-list' },
    debianPackage: 'fontconfig',
    brew: 'fontconfig',
    title: 'fontconfig',
    purpose: 'lists fonts',
  },
  {
    needs: { fontLanguage: 'zh' },
    debianPackage: 'fonts-noto-cjk',
    brew: '--cask font-noto-sans-cjk',
    title: 'a Chinese font',
    purpose: 'shows Chinese text',
  },
];

/** The machine, as far as it decides how something is installed. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  /** ID of /etc/os-release, such as `debian`; undefined where there is none. */
  readonly distribution: string | undefined;
  readonly isRoot: boolean;
}

export interface InstallCommand {
  readonly program: string;
  readonly args: readonly string[];
  /** Whether later commands may succeed although this one fails (old package lists may do). */
  readonly mayFail: boolean;
}

export type InstallPlan =
  | { readonly kind: 'ready' }
  | { readonly kind: 'install'; readonly announcement: string; readonly commands: readonly InstallCommand[] }
  | { readonly kind: 'ask'; readonly text: string };

/** What to do about missing tools on this machine: nothing, install them, or say what a person must run. */
export function planInstallation(missing: readonly SystemTool[], machine: Machine): InstallPlan {
  if (missing.length === 0) {
    return { kind: 'ready' };
  }
  const packages = missing.map((tool) => tool.debianPackage);
  if (machine.distribution === 'debian' && machine.isRoot) {
    const announcement = `Installing ${packages.join(', ')} with apt-get, for the tests.`;
    return { kind: 'install', announcement, commands: aptCommands(packages) };
  }
  const names = missing.map((tool) => `${tool.title} (${tool.purpose})`).join(', ');
  return { kind: 'ask', text: `The tests need: ${names}. ${instruction(missing, machine)}` };
}

/** Another process may hold the package lock for a while; wait up to five minutes for it. */
const lockWait = ['-o', 'DPkg::Lock::Timeout=300'];

function aptCommands(packages: readonly string[]): readonly InstallCommand[] {
  return [
    { program: 'apt-get', args: [...lockWait, 'update'], mayFail: true },
    {
      program: 'apt-get',
      args: [...lockWait, 'install', '--yes', '--no-install-recommends', ...packages],
      mayFail: false,
    },
  ];
}

function instruction(missing: readonly SystemTool[], machine: Machine): string {
  if (machine.distribution === 'debian') {
    const packages = missing.map((tool) => tool.debianPackage).join(' ');
    return `Run: sudo apt-get install --no-install-recommends ${packages}`;
  }
  if (machine.platform === 'darwin') {
    return `Run: ${missing.map((tool) => `brew install ${tool.brew}`).join(' && ')}`;
  }
  const wanted = missing
    .map((tool) => ('program' in tool.needs ? tool.needs.program : tool.title))
    .join(', ');
  return `Install them so that these are found: ${wanted}`;
}
