import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { readTableFile } from '../../electron/interchange/read-table-file.ts';
import { interpretBom } from '../../electron/reading/interpret-bom.ts';
import { makeXlsx } from '../support/make-xlsx.ts';
import { collectGarbage } from './measure.ts';

const TITLES =
  'Level,Pos,Part No.,Description,Material,Qty,Unit,Mass each [kg],Total mass [kg],Source,Supplier,Country,Remarks,Specification,Revision,Price,Currency,Surface,Drawing,Status';

/** How often the memory is looked at while a file is read, in milliseconds. */
const LOOK_EVERY = 20;

/** Cells of an invented part: a third numbers, a third texts that differ, a third words that repeat. */
function cellsOf(row: number): readonly (string | number)[] {
  const level = row === 1 ? 1 : 2 + (row % 4);
  const mass = 1 + (row % 977);
  return [
    level,
    `1.${row}`,
    `P-${100_000 + row}`,
    `Invented part ${row}, ${row % 300}x${row % 70}`,
    'S235JR',
    1 + (row % 5),
    'pcs',
    `${mass}.25`,
    `${(mass + 0.25) * (1 + (row % 5))}`,
    'Make',
    `Example supplier ${row % 60}`,
    'CN',
    `note ${row}`,
    `DIN ${row % 900}`,
    'B',
    `${row % 500}.5`,
    'EUR',
    'painted',
    `D-${row}`,
    'released',
  ];
}

/** A csv of `rows` invented parts in 20 columns. */
export function csvOf(rows: number): string {
  const lines = Array.from({ length: rows }, (_, row) =>
    cellsOf(row + 1)
      .map((cell) => (String(cell).includes(',') ? `"${cell}"` : cell))
      .join(','),
  );
  return `${TITLES}\n${lines.join('\n')}\n`;
}

/** A workbook of `rows` invented parts in 20 columns. */
export function xlsxOf(rows: number): Buffer {
  const all = [TITLES.split(','), ...Array.from({ length: rows }, (_, row) => cellsOf(row + 1))];
  const written = all.map((cells) => {
    const inside = cells.map((cell) =>
      /^\d+(?:\.\d+)?$/.test(String(cell)) && !String(cell).startsWith('1.')
        ? `<c><v>${cell}</v></c>`
        : `<c t="inlineStr"><is><t>${cell}</t></is></c>`,
    );
    return `<row>${inside.join('')}</row>`;
  });
  return makeXlsx({ sheets: [{ name: 'BOM', rows: written.join('') }] });
}

/** Most memory of the process while some work runs, in MB, and its time in ms. */
async function watched<T>(work: () => Promise<T>) {
  collectGarbage();
  let most = process.memoryUsage().rss;
  const timer = setInterval(() => {
    most = Math.max(most, process.memoryUsage().rss);
  }, LOOK_EVERY);
  const usage = process.cpuUsage();
  const begin = performance.now();
  const made = await work();
  const clock = performance.now() - begin;
  const { user, system } = process.cpuUsage(usage);
  clearInterval(timer);
  most = Math.max(most, process.memoryUsage().rss);
  return { made, clock, processor: (user + system) / 1000, megabytes: most / 1_000_000 };
}

/** Measures reading and understanding a csv and a workbook of `rows` x 20 columns; nothing is stored. */
export async function benchImport(write: (text: string) => void, rows: number): Promise<void> {
  write(`\nreading ${rows} rows x 20 columns, without storing`);
  const folder = mkdtempSync(join(tmpdir(), 'bench-import-'));
  try {
    for (const [name, bytes] of [
      ['parts.csv', csvOf],
      ['parts.xlsx', xlsxOf],
    ] as const) {
      const path = join(folder, name);
      writeFileSync(path, bytes(rows));
      const table = await watched(() => readTableFile(path));
      const file = table.made;
      if (!file.ok) {
        throw new Error(file.error.code);
      }
      const understood = await watched(() => Promise.resolve(interpretBom(file.value)));
      const lines = understood.made.ok ? understood.made.value.summary.lines : 0;
      if (lines !== rows) {
        throw new Error(`${lines} lines of ${rows} rows`);
      }
      for (const [what, { clock, processor, megabytes }] of [
        [`${name}: cells`, table],
        [`${name}: lines`, understood],
      ] as const) {
        const [one, two] = [clock, processor].map((time) => time.toFixed(0).padStart(8));
        write(`${what.padEnd(34)} ${one} ms  ${two} ms  ${megabytes.toFixed(0).padStart(5)} MB in all`);
      }
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
