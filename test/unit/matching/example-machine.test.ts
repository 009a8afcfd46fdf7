import { beforeAll, describe, expect, it } from 'vitest';
import { Decimal } from 'decimal.js';
import { assignLines, type AssignedLines } from '../../../electron/matching/assign-lines.ts';
import { exampleLines, fixtureRecords, knowledge, library } from './matching-fixtures.ts';
import type { BomLine } from '../../../shared/model/bom-line.ts';

const truth = fixtureRecords('winder-cw2400/bom-truth.csv');
const crosswalk = new Map(
  fixtureRecords('winder-cw2400/family-crosswalk.csv').map((row) => [
    row['bom_truth_family'],
    new Set((row['families'] ?? '').split(';')),
  ]),
);

/** The material that is missing in the exports (defect D3), as the truth gives it. */
function corrected(lines: readonly BomLine[]): readonly BomLine[] {
  return lines.map((line, index) => {
    const material = truth[index]?.['material'] ?? '';
    return line.materialText === undefined && material !== '' ? { ...line, materialText: material } : line;
  });
}

function assign(lines: readonly BomLine[]): AssignedLines {
  return assignLines(lines, { knowledge, lookUp: (id) => library.find(id), place: 'CN', locale: 'en' });
}

/** Family of every line, also of those that stay open. */
function families({ groups }: AssignedLines): ReadonlyMap<string, string> {
  return new Map(
    groups.flatMap(({ lineIds, decision }) => lineIds.map((id) => [id, decision.proposal.family])),
  );
}

describe.each(['bom-en.xlsx', 'bom-de.csv', 'bom-zh.xlsx'])('example machine, %s', (file) => {
  let lines: readonly BomLine[] = [];
  beforeAll(async () => {
    lines = await exampleLines(file);
  });

  it('recognises at least 97 % of the corrected leaf mass, row by row', () => {
    expect(lines).toHaveLength(truth.length);
    const found = families(assign(corrected(lines)));
    let total = new Decimal(0);
    let right = new Decimal(0);
    lines.forEach((line, index) => {
      const row = truth[index];
      if (row?.['is_leaf'] !== '1') {
        return;
      }
      const mass = new Decimal(row['line_mass_true_kg'] ?? 'NaN');
      total = total.plus(mass);
      if (crosswalk.get(row['family'] ?? '')?.has(found.get(line.id) ?? '') === true) {
        right = right.plus(mass);
      }
    });
    expect(total.toFixed(5)).toBe('6785.51112');
    expect(right.div(total).toNumber()).toBeGreaterThanOrEqual(0.99);
  });

  it('gives every leaf one group and only leaves a factor; proxies are counted', () => {
    const result = assign(lines);
    const isLeaf = new Set(
      lines.map(({ id }) => id).filter((id) => !lines.some(({ parentId }) => parentId === id)),
    );
    expect(isLeaf.size).toBe(679);
    expect(result.groups.flatMap(({ lineIds }) => lineIds).toSorted()).toEqual([...isLeaf].toSorted());
    expect(
      result.lines.filter(({ assignment }) => assignment !== undefined).every(({ id }) => isLeaf.has(id)),
    ).toBe(true);
    const assigned = result.lines.flatMap(({ assignment }) => assignment ?? []);
    expect(assigned.length + result.open.length).toBe(679);
    const proxies = assigned.filter((entry) => entry.kind === 'factor' && entry.proxy === true);
    expect(result.proxyLineIds).toHaveLength(proxies.length);
    expect(proxies.length).toBeGreaterThan(300);
    expect(assigned.filter(({ kind }) => kind === 'excluded')).toHaveLength(6);
    // Every factor is one per mass: the leaves are weighed.
    const units = assigned.map((entry) =>
      entry.kind === 'factor' ? library.find(entry.factorId)?.unit : 'kg',
    );
    expect(units.filter((unit) => unit !== 'kg' && unit !== 't')).toEqual([]);
  });

  it('leaves the heavy part without material open instead of guessing', () => {
    const result = assign(lines);
    const plate = lines.find(({ partNumber }) => partNumber === 'CW24-09-101');
    const open = result.open.find(({ lineId }) => lineId === plate?.id);
    expect(open?.group.decision.proposal.reasons.map(({ code }) => code)).toContain('match.materialMissing');
    // Only what no open figure covers: carbide, PEEK, PTFE, refrigerant, and this plate.
    const reasons = new Set(result.open.map(({ group }) => group.decision.proposal.family));
    expect([...reasons].toSorted()).toEqual([
      'insufficient-information',
      'plastic-peek',
      'plastic-ptfe',
      'tungsten-carbide',
    ]);
    expect(result.open).toHaveLength(11);
  });

  it('asks for far fewer decisions than there are lines', () => {
    expect(assign(lines).groups.length).toBeLessThan(100);
  });
});
