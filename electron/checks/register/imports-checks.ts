import { type CheckRow, rows } from './check-row.ts';

/** What reading factors of other programs can find. */
export const IMPORTS_CHECKS: readonly CheckRow[] = [
  ...rows('file', 'ISO 14067:2018 6.3.5', {
    error: [
      'factorImport.refused.amount',
      'factorImport.refused.duplicate',
      'factorImport.refused.emissionUnit',
      'factorImport.refused.field',
      'factorImport.refused.flowUnit',
      'factorImport.refused.noClimate',
      'factorImport.refused.noFlow',
      'factorImport.refused.noFootprint',
      'factorImport.refused.noName',
      'factorImport.refused.noUnit',
      'factorImport.refused.noValue',
      'factorImport.refused.notJson',
      'factorImport.refused.number',
      'factorImport.refused.pactVersion',
      'factorImport.refused.partOfTotal',
      'factorImport.refused.twice',
      'factorImport.refused.unitProcess',
    ],
    warning: [
      'factorImport.noReferenceAmount',
      'factorImport.pactSum',
      'factorImport.partsNotTotal',
      'factorImport.sheetSkipped',
      'factorImport.unitUnknown',
    ],
  }),
];
