import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWorkbook } from '../../electron/workbook/write-workbook.ts';
import { contentOf } from '../workbook/workbook-content.ts';
import { syntheticStudy } from './synthetic-bom.ts';

const MEGABYTE = 1_000_000;

/** Prints the times of calculating and writing, the size of the file and the most memory of the whole process. */
async function bench(lines: number): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  const study = syntheticStudy(lines);
  const begin = performance.now();
  const content = contentOf(study);
  const calculated = performance.now();
  const usage = process.cpuUsage();
  const written = await writeWorkbook(join(folder, 'book.xlsx'), content);
  const clock = performance.now() - calculated;
  const { user, system } = process.cpuUsage(usage);
  rmSync(folder, { recursive: true, force: true });
  if (!written.ok) {
    throw new Error(`The workbook was not written: ${written.error.code}`);
  }
  const { bytes, rows, formulas } = written.value;
  // The operating system counts the peak in units of 1,024 bytes.
  const peak = (process.resourceUsage().maxRSS * 1024) / MEGABYTE;
  const columns = [
    `workbook of ${lines} lines`.padEnd(28),
    `calculated ${(calculated - begin).toFixed(0)} ms`,
    `written ${clock.toFixed(0)} ms (processor ${((user + system) / 1000).toFixed(0)} ms)`,
    `${(bytes / MEGABYTE).toFixed(1)} MB`,
    `${rows} rows`,
    `${formulas} formulas`,
    `peak ${peak.toFixed(0)} MB`,
  ];
  process.stdout.write(`${columns.join('  ')}\n`);
}

/** Measures the workbook of every size in a process of its own, so that its peak of memory is its own. */
export function benchWorkbook(sizes: readonly number[]): void {
  for (const lines of sizes) {
    const { status } = spawnSync(process.execPath, [import.meta.filename, String(lines)], {
      stdio: ['ignore', 'inherit', 'inherit'],
    });
    if (status !== 0) {
      throw new Error(`The workbook of ${lines} lines was not measured`);
    }
  }
}

if (import.meta.main) {
  await bench(Number(process.argv[2] ?? 5000));
}
