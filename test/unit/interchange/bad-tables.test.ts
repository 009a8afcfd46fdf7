import { createWriteStream } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { readTableFile } from '../../../electron/interchange/read-table-file.ts';
import { interpretBom } from '../../../electron/reading/interpret-bom.ts';
import { makeXlsx } from '../../support/make-xlsx.ts';
import { errorOf, fileOf, readBytes } from './read-bytes.ts';

const HEADER = 'Part No.;Description;Qty;Unit;Mass each [kg]';

it('a csv of one endless line ends with an error that says so, in little memory', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'endless-'));
  try {
    const path = join(folder, 'endless.csv');
    const stream = createWriteStream(path);
    const piece = 'A-1;Part;2;pcs;0.5;'.repeat(60_000);
    for (let megabytes = 0; megabytes < 60; megabytes += 1) {
      if (!stream.write(piece)) {
        await once(stream, 'drain');
      }
    }
    stream.end();
    await once(stream, 'finish');
    const before = process.memoryUsage().rss;
    const result = await readTableFile(path);
    expect(errorOf(result)).toMatchObject({
      code: 'limit.row.tooLong',
      place: { file: 'endless.csv', row: 1 },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(400_000_000);
  } finally {
    await rm(folder, { recursive: true });
  }
});

it('a header without rows is a bill of materials without lines, and says what its row is', async () => {
  const reading = interpretBom(fileOf(await readBytes(`${HEADER}\n`)));
  expect(reading.ok && reading.value.summary).toEqual({ rows: 1, lines: 0, openLines: 0, nonItemRows: 1 });
});

it('zero bytes in a csv are refused', async () => {
  expect(errorOf(await readBytes(Buffer.from(`${HEADER}\nA\0;B;1;pcs;2\n`))).code).toBe(
    'input.file.notATable',
  );
});

it('16,384 columns are read, one more is refused', async () => {
  const wide = (columns: number) => readBytes(`${Array.from({ length: columns }, () => 'x').join(';')}\n`);
  expect(fileOf(await wide(16_384)).sheets[0]?.rows[0]?.cells).toHaveLength(16_384);
  expect(errorOf(await wide(16_385)).code).toBe('limit.sheet.columns');
  const rows = '<row r="1"><c r="A1" t="str"><v>x</v></c><c r="XFD1"><v>1</v></c></row>';
  const sheet = fileOf(await readBytes(makeXlsx({ sheets: [{ name: 'W', rows }] }))).sheets[0];
  expect(sheet?.rows[0]?.cells).toHaveLength(16_384);
  expect(interpretBom(fileOf(await wide(16_384)))).toMatchObject({
    ok: false,
    error: { code: 'input.bom.noHeader' },
  });
});

it('texts that a spreadsheet would run stay texts, and count nothing', async () => {
  const cells = ['=cmd|/c calc', '+1+1', '-2', '@SUM(1)', '=1+1'];
  const rows = cells.map((text) => `A${cells.indexOf(text)};${text};${text};pcs;1`).join('\n');
  const reading = interpretBom(fileOf(await readBytes(`${HEADER}\n${rows}\n`)));
  if (!reading.ok) {
    throw new Error(reading.error.code);
  }
  expect(reading.value.lines.map((line) => line.description)).toEqual(cells);
  expect(reading.value.lines.map((line) => line.quantity)).toEqual(cells.map(() => undefined));
  const { findings } = reading.value;
  expect(
    findings.filter(({ code }) => code === 'bom.quantityUnreadable').map(({ params }) => params.value),
  ).toEqual(cells);
});
