import { beforeAll, describe, expect, test } from 'vitest';
import { checkBom } from '../../../../electron/checks/bom/check-bom.ts';
import { densityOf } from '../../../../electron/checks/bom/densities.ts';
import { largestVolumeM3 } from '../../../../electron/checks/bom/dimension-text.ts';
import type { BomReading } from '../../../../electron/reading/bom-reading.ts';
import type { BomLine } from '../../../../shared/model/bom-line.ts';
import type { RawFile } from '../../../../shared/model/raw-table.ts';
import { withCells, type CellValue } from '../../../support/raw-file.ts';
import { leavesOf } from '../../reading/exact-roll-up.ts';
import { interpreted, rawExport, truthRows } from '../../reading/winder-boms.ts';
import { resolved } from './check-helpers.ts';
import { correctedEnglish } from './corrected-english.ts';

/** Defects planted per kind; every one is a fresh reading of the whole file. */
const PLANTED = 40;
const WANTED_RATE = 0.95;

let file: RawFile;
let clean: BomReading;

beforeAll(async () => {
  file = correctedEnglish(await rawExport('bom-en.xlsx'), truthRows());
  clean = interpreted(file);
});

/** Small seeded generator (linear congruential, constants of Numerical Recipes), so that every run plants the same. */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

function picked<Item>(items: readonly Item[], random: () => number): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) {
    throw new Error('nothing to pick from');
  }
  return item;
}

function rowOf(line: BomLine): number {
  return line.origin?.row ?? 0;
}

function massOf(line: BomLine): number {
  return Number(line.mass?.value ?? 0);
}

/** Mass cells after a part changed by `factor`, with the roll-ups above it as a PLM system would print them. */
function massCells(line: BomLine, factor: number): Record<string, CellValue> {
  const cells: Record<string, CellValue> = {
    [`H${rowOf(line)}`]: Number((massOf(line) * factor).toPrecision(12)),
  };
  const byId = new Map(clean.lines.map((other) => [other.id, other]));
  let change = massOf(line) * (factor - 1);
  for (let current: BomLine = line; current.parentId !== null;) {
    const parent = byId.get(current.parentId);
    if (parent === undefined) {
      break;
    }
    change *= Number(current.quantity);
    cells[`H${rowOf(parent)}`] = Number((massOf(parent) + change).toFixed(3));
    current = parent;
  }
  return cells;
}

interface Plant {
  readonly code: string;
  readonly eligible: (line: BomLine, isLeaf: boolean) => boolean;
  readonly cells: (line: BomLine, random: () => number) => Record<string, CellValue>;
}

function siblingsOf(line: BomLine): readonly BomLine[] {
  return clean.lines.filter((other) => other.parentId === line.parentId && other.id !== line.id);
}

const PLANTS: Readonly<Record<string, Plant>> = {
  'D1 grams as kilograms on light parts': {
    code: 'bom.massUnitSlip',
    eligible: (line, isLeaf) => isLeaf && line.unit !== 'kg' && massOf(line) > 0 && massOf(line) < 2,
    cells: (line) => massCells(line, 1000),
  },
  'D2 text quantities': {
    code: 'bom.quantityText',
    eligible: (line) => line.unit === 'piece',
    cells: (line) => ({ [`F${rowOf(line)}`]: `${line.quantity} sets` }),
  },
  'D3 empty materials on leaves of 1 kg and more': {
    code: 'bom.materialMissing',
    eligible: (line, isLeaf) => isLeaf && massOf(line) >= 1,
    cells: (line) => ({ [`E${rowOf(line)}`]: null }),
  },
  'D4 positions used twice': {
    code: 'bom.positionDuplicate',
    eligible: (line) =>
      siblingsOf(line).length > 0 &&
      line.parentId !== null &&
      clean.lines.every((other) => other.parentId !== line.id),
    cells: (line, random) => ({ [`B${rowOf(line)}`]: picked(siblingsOf(line), random).position ?? null }),
  },
  'D5 slipped decimal point of an assembly': {
    code: 'bom.childrenHeavier',
    eligible: (line, isLeaf) => !isLeaf && massOf(line) >= 0.1,
    cells: (line) => ({ [`H${rowOf(line)}`]: Number((massOf(line) / 10).toFixed(3)) }),
  },
  'D6 metres turned into one piece': {
    code: 'bom.massPerMetre',
    eligible: (line, isLeaf) => isLeaf && line.unit === 'm',
    cells: (line) => ({ [`F${rowOf(line)}`]: 1, [`G${rowOf(line)}`]: 'pcs', [`O${rowOf(line)}`]: 'kg/m' }),
  },
  'D7 ten times the mass on parts with dimensions and known density': {
    code: 'bom.densityImplausible',
    eligible: (line, isLeaf) =>
      isLeaf &&
      line.unit === 'piece' &&
      massOf(line) > 0 &&
      largestVolumeM3(line.description ?? '') !== undefined &&
      densityOf(line.materialText ?? '') !== undefined,
    cells: (line) => massCells(line, 10),
  },
};

describe('defects planted at random rows of the corrected BOM are found there', () => {
  test.each(Object.keys(PLANTS))('%s', (name) => {
    const plant = PLANTS[name];
    if (plant === undefined) {
      throw new Error(name);
    }
    const random = generator(20_260_312);
    const leaves = new Set(leavesOf(clean.lines));
    const eligible = clean.lines.filter((line) => plant.eligible(line, leaves.has(line)));
    expect(eligible.length).toBeGreaterThan(25);
    const missed: string[] = [];
    for (let count = 0; count < PLANTED; count += 1) {
      const line = picked(eligible, random);
      const { lines, source } = interpreted(withCells(file, plant.cells(line, random)));
      const hits = checkBom(resolved(lines), [source]).filter((finding) => finding.code === plant.code);
      if (!hits.some((finding) => finding.place.lineId === line.id)) {
        missed.push(`${line.position} ${line.description}`);
      }
    }
    const rate = 1 - missed.length / PLANTED;
    expect({ rate: rate >= WANTED_RATE, missed: rate >= WANTED_RATE ? [] : missed }).toEqual({
      rate: true,
      missed: [],
    });
  });
});
