/**
 * Steps from the start of the program to its window, in the only order that works: a scheme gets its privileges and
 * the sandbox is switched on before Electron is ready; nothing is answered before the guards stand.
 */
export const BOOT_ORDER = [
  'scheme',
  'enableSandbox',
  'singleInstance',
  'ready',
  'protocol',
  'guards',
  'ipc',
  'window',
] as const;

export type BootStep = (typeof BOOT_ORDER)[number];

/** What each step does; `false` ends the start without error (another instance runs already). */
export type BootSteps = Readonly<Record<BootStep, () => boolean | void | Promise<void>>>;

/**
 * Runs the steps. Those before `ready` run at once, in the caller's turn: Electron does not wait for promises there.
 * @returns the step that ended the start, or undefined when all ran.
 */
export async function boot(steps: BootSteps): Promise<BootStep | undefined> {
  for (const step of BOOT_ORDER) {
    const outcome = steps[step]();
    if (outcome === false) {
      return step;
    }
    if (outcome instanceof Promise) {
      await outcome;
    }
  }
  return undefined;
}
