import type { BomLine } from '../../shared/model/bom-line.ts';
import type { StudyDocument } from '../../shared/model/study.ts';
import { makeFactor, makeLine, makeStudy, mass, use } from '../support/study-builder.ts';

/** Texts that could be taken for something else. */
export const TEXTS = [
  '=1+1',
  '+A1',
  '-2',
  '@SUM(A1)',
  'a\u0000b',
  '_x0041_',
  '<f>1</f>',
  'two\nlines',
  ' spaces ',
  '绕线机 Ø20',
];

/** A mass that was estimated and accepted. */
const ESTIMATED: Pick<BomLine, 'data' | 'corrections'> = {
  data: { type: 'estimate' },
  corrections: [{ field: 'mass', imported: null, reason: 'like part 7' }],
};

/** Texts that must come back as they were, in a study small enough to see them. */
export function textStudy(): StudyDocument {
  const bom = TEXTS.map((text, index) =>
    makeLine(`l${index}`, {
      description: text,
      supplier: text,
      mass: mass('1.5'),
      assignment: use('steel'),
      ...(index % 3 === 0 ? ESTIMATED : {}),
    }),
  );
  return makeStudy({ bom, factors: [makeFactor('steel', 'kg', '2')] });
}
