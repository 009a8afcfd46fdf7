import { type CheckRow, rows } from './check-row.ts';

/** What can be wrong with formulas, memos and variants. */
export const METHOD_CHECKS: readonly CheckRow[] = [
  ...rows('formula', 'ISO 14067:2018 6.4.3', {
    error: [
      'formula.arguments',
      'formula.character',
      'formula.divisionByZero',
      'formula.exponent',
      'formula.extraMissing',
      'formula.extraNoNumber',
      'formula.extraOutside',
      'formula.functionUnknown',
      'formula.negativeRoot',
      'formula.notAllowed',
      'formula.outOfRange',
      'formula.parameterOpen',
      'formula.parameterUnknown',
      'formula.syntax',
      'formula.tooComplex',
      'formula.tooLong',
      'formula.unitMismatch',
      'formula.unitNotPlain',
      'formula.unitPower',
      'formula.unitUnknown',
      'formula.unitsDiffer',
      'parameter.cycle',
      'parameter.nameRepeated',
      'parameter.nameReserved',
    ],
  }),
  ...rows('memo', 'ISO 14067:2018 7.3', {
    error: [
      'memo.creditPositive',
      'memo.endOfLifeShares',
      'memo.gasUnknown',
      'memo.massNegative',
      'memo.shareRange',
    ],
  }),
  ...rows('variant', 'ISO 14067:2018 Annex B', {
    error: ['variant.idTaken', 'variant.lineUnknown', 'variant.parameterUnknown'],
    warning: ['variant.factorUnused'],
  }),
];
