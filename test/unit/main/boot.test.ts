import { describe, expect, it } from 'vitest';
import { boot, BOOT_ORDER, type BootSteps } from '../../../electron/main/boot.ts';

/** Steps that note their turn; one may end the start or fail. */
function noting(seen: string[], special: Partial<BootSteps> = {}): BootSteps {
  const steps = BOOT_ORDER.map((step) => [
    step,
    () => {
      seen.push(step);
      return special[step]?.();
    },
  ]);
  return Object.fromEntries(steps) as BootSteps;
}

describe('the start of the desktop program', () => {
  it('has this order', () => {
    expect(BOOT_ORDER).toEqual([
      'scheme',
      'enableSandbox',
      'singleInstance',
      'ready',
      'protocol',
      'guards',
      'ipc',
      'window',
    ]);
  });

  it('does what must be done before Electron is ready at once, not in a later turn', async () => {
    const seen: string[] = [];
    const ready = Promise.withResolvers<void>();
    const started = boot(noting(seen, { ready: () => ready.promise }));
    expect(seen).toEqual(['scheme', 'enableSandbox', 'singleInstance', 'ready']);
    ready.resolve();
    expect(await started).toBeUndefined();
    expect(seen).toEqual([...BOOT_ORDER]);
  });

  it('ends without a window when another instance runs', async () => {
    const seen: string[] = [];
    expect(await boot(noting(seen, { singleInstance: () => false }))).toBe('singleInstance');
    expect(seen).toEqual(['scheme', 'enableSandbox', 'singleInstance']);
  });

  it('opens no window when a guard fails', async () => {
    const seen: string[] = [];
    const failing = noting(seen, {
      guards: () => {
        throw new Error('no guards');
      },
    });
    await expect(boot(failing)).rejects.toThrow('no guards');
    expect(seen).not.toContain('window');
  });
});
