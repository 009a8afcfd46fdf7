import { describe, expect, it } from 'vitest';
import { calibrated } from '../../../electron/matching/calibration.ts';
import { matchRow } from '../../../electron/matching/match-row.ts';
import type { CalibrationStep } from '../../../electron/matching/knowledge.ts';
import {
  answersTo,
  freshRows,
  freshTexts,
  learnSteps,
  messyTexts,
  type Answer,
} from './learn-calibration.ts';
import { fixtureRecords, knowledge, library } from './matching-fixtures.ts';

const context = { knowledge, lookUp: (id: string) => library.find(id), place: 'CN' };

/** Answers given before the gaps of these rows were closed. */
const firstRun: readonly Answer[] = fixtureRecords('matching/first-run.csv').map((row) => ({
  answer: row['answer'] as Answer['answer'],
  weight: Number(row['weight']),
  isRight: row['right'] === 'yes',
}));

function said({ answer, weight }: Answer, steps: readonly CalibrationStep[]): number {
  const [first] = calibrated([{ family: 'x', confidence: weight, reasons: [] }], answer, steps);
  return first?.confidence ?? Number.NaN;
}

describe('calibration', () => {
  it('ships what the answers before any gap was closed teach', () => {
    const learned = learnSteps(firstRun).map(({ answer, weight, probability }) => ({
      answer,
      weight,
      probability,
    }));
    expect(knowledge.calibration).toEqual(learned);
  });

  it('says in five-fold cross-validation what comes true', () => {
    const pairs = [0, 1, 2, 3, 4].flatMap((fold) => {
      const steps = learnSteps(firstRun.filter((_, at) => at % 5 !== fold));
      return firstRun
        .filter((_, at) => at % 5 === fold)
        .map((answer) => ({ said: said(answer, steps), isRight: answer.isRight }));
    });
    const sure = pairs.filter((pair) => pair.said >= 0.9);
    const right = sure.filter(({ isRight }) => isRight).length / sure.length;
    const mean = sure.reduce((sum, pair) => sum + pair.said, 0) / sure.length;
    expect(sure.length).toBeGreaterThan(250);
    expect(Math.abs(right - mean)).toBeLessThan(0.03);
  });

  it('never lets a weaker sign be surer, and is never certain', () => {
    for (const answer of ['decided', 'contested', 'open', 'unread'] as const) {
      const values = [0, 0.3, 0.5, 0.55, 0.7, 0.76, 0.77, 0.8, 0.95, 1].map((weight) =>
        said({ answer, weight, isRight: true }, knowledge.calibration),
      );
      expect(values).toEqual(values.toSorted((left, right) => left - right));
      expect(Math.max(...values)).toBeLessThan(1);
    }
  });

  it('is less sure where another word speaks for something else', () => {
    const [plain] = matchRow({ description: 'Ball bearing 6205' }, context);
    const [mixed] = matchRow({ description: 'Ball bearing 6205', materialText: 'PTFE' }, context);
    expect(mixed?.confidence).toBeLessThan(plain?.confidence ?? 0);
  });
});

describe.each([
  ['half that was never looked at', messyTexts('held'), 0.93, 0.97, 0.03],
  ['rows of another style', freshTexts(), 0.9, 0.97, 0.03],
  ['three later sets', freshRows(), 0.95, 0.98, 0.02],
] as const)('messy rows, %s', (_name, texts, top1, top5, wrong) => {
  const results = texts.map(({ text, right }) => ({ candidates: matchRow(text, context), right }));

  it('are recognised', () => {
    expect(texts.length).toBeGreaterThanOrEqual(150);
    const first = results.filter(({ candidates, right }) => right.has(candidates[0]?.family ?? ''));
    const among = results.filter(({ candidates, right }) =>
      candidates.some(({ family }) => right.has(family)),
    );
    expect(first.length / texts.length).toBeGreaterThanOrEqual(top1);
    expect(among.length / texts.length).toBeGreaterThanOrEqual(top5);
  });

  it('are seldom given a wrong family', () => {
    const decided = results.filter(({ candidates, right }) => {
      const family = candidates[0]?.family ?? '';
      return family !== 'insufficient-information' && !right.has(family);
    });
    expect(decided.length / texts.length).toBeLessThanOrEqual(wrong);
  });

  it('get at most five candidates, each family once, the likeliest first, every one with a reason', () => {
    for (const { candidates } of results) {
      expect(candidates.length).toBeLessThanOrEqual(5);
      expect(new Set(candidates.map(({ family }) => family)).size).toBe(candidates.length);
      const confidences = candidates.map(({ confidence }) => confidence);
      expect(confidences).toEqual(confidences.toSorted((left, right) => right - left));
      expect(candidates.every(({ reasons }) => reasons.length > 0)).toBe(true);
    }
  });
});

it('the learning half is answered with the shipped knowledge', () => {
  expect(answersTo(messyTexts('learn')).length).toBeGreaterThan(250);
});
