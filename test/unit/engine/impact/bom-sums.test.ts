import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bomState } from '../../../../electron/engine/bom/bom-state.ts';
import { resultsInOrder } from '../../../../electron/engine/bom/bom-results.ts';
import { studyFactors } from '../../../../electron/engine/calculate.ts';
import type { MethodSettings } from '../../../../electron/engine/calculation.ts';
import { bomSums } from '../../../../electron/engine/impact/bom-sums.ts';
import { createTally } from '../../../../electron/engine/impact/tally.ts';
import { noLibrary } from '../../../support/study-builder.ts';
import { randomStudy } from '../random-study.ts';

/** Counts, sums and the order of the groups. */
function contentOf(tally: ReturnType<typeof createTally>): unknown {
  const { totals, coverage, cutOff, capitalGoods, groups } = tally;
  return [totals, coverage, cutOff, capitalGoods, Object.values(groups).map((rows) => [...rows])];
}

describe.each(['sound', 'hostile'] as const)('a %s bill of materials', (temper) => {
  test.each(['included', 'excluded'] as const)(
    'summed by its columns is what its results sum up to, line by line, capital goods %s',
    (capitalGoods) => {
      const settings: MethodSettings = { capitalGoods, gwpSet: 'AR6' };
      fc.assert(
        fc.property(randomStudy(temper), (written) => {
          const study = written;
          const bom = study.bom ?? [];
          const state = bomState(bom, studyFactors(study, noLibrary));
          const byLine = createTally(settings);
          resultsInOrder(bom, state).forEach((line) => byLine.count(line, 1));
          expect(contentOf(createTally(settings, bomSums(state, settings)))).toEqual(contentOf(byLine));
        }),
        { numRuns: 300 },
      );
    },
  );
});
