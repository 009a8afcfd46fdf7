import { readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { inflateRawSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { makeZip, type ZipEntryInput } from '../../../support/make-xlsx.ts';
import { readBytes } from '../read-bytes.ts';

const FOLDER = resolve(import.meta.dirname, '../../../../resources/example/winder-cw2400');
const ERROR_CODE = /^(external|input|limit|cancelled)\.[a-zA-Z.]+$/;

/** Repeatable pseudo-random whole numbers below `bound` (linear congruence with the constants of POSIX drand48). */
function createDice(seed: number): (bound: number) => number {
  let state = BigInt(seed);
  return (bound) => {
    state = (state * 25214903917n + 11n) & 0xffffffffffffn;
    return Number((state >> 16n) % BigInt(bound));
  };
}

/** Characters that mean something in the XML of a sheet. */
const MARKUP = Buffer.from('<>/&;="\'!? :0123456789.-EABXtsnbdvr');

const ANY_BYTE = Buffer.from(Array.from({ length: 256 }, (_, byte) => byte));

/** A copy with up to eight bytes replaced by some of `bytes`, or cut off, or with a piece doubled. */
function mutate(data: Buffer, dice: (bound: number) => number, bytes = ANY_BYTE): Buffer {
  const copy = Buffer.from(data);
  const kind = dice(10);
  if (kind === 0) {
    return copy.subarray(0, dice(copy.length));
  }
  if (kind === 1) {
    const start = dice(copy.length);
    return Buffer.concat([copy.subarray(0, start), copy.subarray(Math.max(0, start - 50))]);
  }
  for (let count = 1 + dice(8); count > 0; count -= 1) {
    copy[dice(copy.length)] = bytes[dice(bytes.length)] ?? 0;
  }
  return copy;
}

/** Unpacks an archive by its directory; enough for the example file. */
function unpack(data: Buffer): ZipEntryInput[] {
  const entries: ZipEntryInput[] = [];
  for (let at = data.readUInt32LE(data.length - 6); data.readUInt32LE(at) === 0x02014b50;) {
    const nameLength = data.readUInt16LE(at + 28);
    const name = data.toString('utf8', at + 46, at + 46 + nameLength);
    const local = data.readUInt32LE(at + 42);
    const start = local + 30 + data.readUInt16LE(local + 26) + data.readUInt16LE(local + 28);
    const packed = data.subarray(start, start + data.readUInt32LE(at + 20));
    entries.push({ name, data: data.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed) });
    at += 46 + nameLength + data.readUInt16LE(at + 30) + data.readUInt16LE(at + 32);
  }
  return entries;
}

async function outcomeOf(data: Buffer): Promise<string> {
  const result = await readBytes(data, { limits: { milliseconds: 20_000 } });
  return result.ok ? 'ok' : result.error.code;
}

/** Outcomes that are neither a table nor a known error, and how many kinds of outcome there were. */
function summaryOf(outcomes: readonly string[]) {
  const isKnown = (outcome: string) =>
    outcome === 'ok' || (ERROR_CODE.test(outcome) && outcome !== 'limit.reading.time');
  return { unknown: outcomes.filter((outcome) => !isKnown(outcome)), kinds: new Set(outcomes).size };
}

describe('damaged files', () => {
  it('are read or refused, never more: bytes of the archive changed', async () => {
    const good = await readFile(resolve(FOLDER, 'bom-en.xlsx'));
    const dice = createDice(2400);
    const outcomes: string[] = [];
    for (let round = 0; round < 150; round += 1) {
      // Half of the rounds hit the directory at the end, where the structure is.
      const split = round % 2 === 0 ? 0 : good.length - 900;
      const data = Buffer.concat([good.subarray(0, split), mutate(good.subarray(split), dice)]);
      outcomes.push(await outcomeOf(data));
    }
    const { unknown, kinds } = summaryOf(outcomes);
    expect(unknown).toEqual([]);
    expect(kinds).toBeGreaterThanOrEqual(3);
  });

  it('are read or refused, never more: bytes of the XML changed', async () => {
    const parts = unpack(await readFile(resolve(FOLDER, 'bom-zh.xlsx')));
    const read = parts.filter((part) => /workbook|sheet|styles|_rels/.test(part.name));
    const short = read.map((part) =>
      part.name.includes('sheet1') ? { ...part, data: shorten(Buffer.from(part.data)) } : part,
    );
    const dice = createDice(17);
    const outcomes: string[] = [];
    for (let round = 0; round < 150; round += 1) {
      const victim = dice(short.length);
      const changed = short.map((part, index) =>
        index === victim ? { ...part, data: mutate(Buffer.from(part.data), dice, MARKUP) } : part,
      );
      outcomes.push(await outcomeOf(makeZip(changed)));
    }
    const { unknown, kinds } = summaryOf(outcomes);
    expect(unknown).toEqual([]);
    expect(kinds).toBeGreaterThanOrEqual(4);
  });

  it('are read or refused, never more: bytes of a text table changed', async () => {
    const good = (await readFile(resolve(FOLDER, 'bom-de.csv'))).subarray(0, 4000);
    const dice = createDice(5);
    const outcomes: string[] = [];
    for (let round = 0; round < 150; round += 1) {
      outcomes.push(await outcomeOf(mutate(good, dice)));
    }
    const { unknown, kinds } = summaryOf(outcomes);
    expect(unknown).toEqual([]);
    expect(kinds).toBeGreaterThanOrEqual(2);
  });
});

/** Keeps the first 20 rows of a sheet, so that a change is likely to hit a tag. */
function shorten(sheet: Buffer): Buffer {
  const text = sheet.toString('utf8');
  const end = text.indexOf('<row r="21"');
  return Buffer.from(text.slice(0, end) + text.slice(text.indexOf('</sheetData>')));
}
