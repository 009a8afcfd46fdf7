import { rankEvidence } from '../../../electron/matching/rank-families.ts';
import { answerOf } from '../../../electron/matching/calibration.ts';
import { readText } from '../../../electron/matching/read-text.ts';
import { prepareKnowledge } from '../../../electron/matching/prepared-knowledge.ts';
import type { CalibrationStep } from '../../../electron/matching/knowledge.ts';
import { fixtureRecords, knowledge } from './matching-fixtures.ts';
import type { MatchText } from '../../../electron/matching/match-text.ts';

/** A labelled text: what stands in the row, and the families that are right. */
export interface LabelledText {
  readonly text: MatchText;
  readonly language: string;
  readonly right: ReadonlySet<string>;
}

/** An answer of the matching: its weight of evidence, and whether it was right. */
export interface Answer {
  readonly answer: CalibrationStep['answer'];
  readonly weight: number;
  readonly isRight: boolean;
}

type Row = Readonly<Record<string, string>>;

function labelled(row: Row, material: string): LabelledText {
  const mass = row['mass_kg_each'] ?? '';
  return {
    text: {
      description: row['description'],
      materialText: row[material],
      partNumber: row['part_number'],
      unit: row['unit'],
      ...(mass === '' ? {} : { massKgEach: mass as MatchText['massKgEach'] }),
    },
    language: row['language'] ?? '',
    right: new Set([
      row['family'] ?? '',
      ...(row['also'] ?? '').split(';').filter((family) => family !== ''),
    ]),
  };
}

/** Rows of messy.csv: half of them were looked at while the knowledge grew, the other half never. */
export function messyTexts(split: 'learn' | 'held'): readonly LabelledText[] {
  return fixtureRecords('matching/messy.csv')
    .filter((row) => row['split'] === split)
    .map((row) => labelled(row, 'material_text'));
}

/** Rows of fresh.csv, written after the knowledge was closed and run once. */
export function freshTexts(): readonly LabelledText[] {
  return fixtureRecords('matching/fresh.csv').map((row) => labelled(row, 'material_text'));
}

/** Rows of fresh-rows.csv: three sets, each written before anything was done about the failures of the one before. */
export function freshRows(): readonly LabelledText[] {
  return fixtureRecords('matching/fresh-rows.csv').map((row) => labelled(row, 'material_text'));
}

/** What the matching answers, by weight of evidence. */
export function answersTo(texts: readonly LabelledText[]): readonly Answer[] {
  const prepared = prepareKnowledge(knowledge);
  return texts.flatMap(({ text, right }) => {
    const reading = readText(text, prepared);
    const ranked = rankEvidence(text, reading, prepared);
    const [first] = ranked;
    return first === undefined
      ? []
      : [
          {
            answer: answerOf(ranked, reading, prepared),
            weight: first.confidence,
            isRight: right.has(first.family),
          },
        ];
  });
}

interface Block {
  readonly from: number;
  readonly to: number;
  readonly rows: number;
  readonly right: number;
}

/**
 * Isotonic regression by pooling neighbours that are out of order; each block counts one right and one wrong answer
 * more than it saw, so that nothing is ever certain. Two steps for each block: its ends.
 */
export function learnSteps(
  answers: readonly Answer[],
): readonly (CalibrationStep & { readonly rows: number })[] {
  return (['decided', 'contested', 'open', 'unread'] as const).flatMap((answer) => {
    const own = answers.filter((one) => one.answer === answer);
    return blocksOf(own).flatMap(({ from, to, rows, right }) => {
      const probability = Math.round(((right + 1) / (rows + 2)) * 1000) / 1000;
      return [...new Set([from, to])].map((weight) => ({ answer, weight, probability, rows }));
    });
  });
}

/** Fewer answers than this say too little for a block of their own. */
const FEWEST = 8;

function blocksOf(answers: readonly Answer[]): readonly Block[] {
  const sorted = answers.toSorted((left, right) => left.weight - right.weight);
  const blocks: Block[] = [];
  for (const { weight, isRight } of sorted) {
    blocks.push({ from: weight, to: weight, rows: 1, right: isRight ? 1 : 0 });
    let [before, last] = blocks.slice(-2);
    while (before !== undefined && last !== undefined && belongTogether(before, last)) {
      blocks.splice(-2, 2, {
        from: before.from,
        to: last.to,
        rows: before.rows + last.rows,
        right: before.right + last.right,
      });
      [before, last] = blocks.slice(-2);
    }
  }
  return blocks;
}

function belongTogether(before: Block, last: Block): boolean {
  const isOutOfOrder = shareOf(before) >= shareOf(last);
  return before.to === last.from || before.rows < FEWEST || isOutOfOrder;
}

function shareOf({ rows, right }: Block): number {
  return (right + 1) / (rows + 2);
}
