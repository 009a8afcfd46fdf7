import type { BomLine } from '../../shared/model/bom-line.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import { decimal, makeConsumable, makeFactor, makeLine, makeStudy, mass } from '../support/study-builder.ts';

/** Lines of the upper five levels; the sixth level takes all others. */
const WIDTHS = [1, 24, 90, 900, 4000];

const MATERIALS = [
  'Q355B',
  '6061-T6',
  'SUS304',
  '40Cr',
  'POM',
  'Copper',
  'Q235B',
  '45#',
  '5083-H111',
  'Cr12MoV',
];

/** An invented machine of exactly so many lines in six levels, every leaf with a proposed factor. */
export function syntheticStudy(lines: number): StudyDocument {
  const bom: BomLine[] = [];
  let above: readonly BomLine[] = [];
  for (let level = 0; bom.length < lines; level += 1) {
    const width = Math.min(WIDTHS[level] ?? lines, lines - bom.length);
    above = Array.from({ length: width }, (_, index) =>
      lineOf(bom.length + index, level, above[index % above.length]),
    );
    for (const line of above) {
      bom.push(line);
    }
  }
  const parents = new Set(bom.map((line) => line.parentId));
  return makeStudy({
    title: 'Synthetic study',
    factors: MATERIALS.map((name, index) =>
      makeFactor(`f${index}`, 'kg', `${index + 1}.25`, { family: `family ${index}`, names: { en: name } }),
    ),
    bom: bom.map((line, index) =>
      parents.has(line.id)
        ? line
        : {
            ...line,
            assignment: { kind: 'factor', factorId: `f${index % MATERIALS.length}`, status: 'proposed' },
          },
    ),
    activities: Array.from({ length: 50 }, (_, index) =>
      makeConsumable(`use-${index}`, index + 1, 'kg', 'f1'),
    ),
  });
}

function lineOf(number: number, level: number, parent: BomLine | undefined): BomLine {
  return makeLine(`line-${number}`, {
    parentId: parent?.id ?? null,
    position: parent === undefined ? '1' : `${parent.position}.${number}`,
    partNumber: `P-${number % 6000}`,
    description: `Invented part ${number % 700}`,
    materialText: MATERIALS[number % MATERIALS.length] ?? '',
    quantity: decimal(1 + (number % 3)),
    mass: mass((0.05 + (number % 97) * 0.13).toFixed(3)),
    supplier: `Example supplier ${number % 60}`,
    country: ['CN', 'DE', 'JP'][number % 3] ?? '',
    note: level > 4 ? 'invented' : '',
  });
}
