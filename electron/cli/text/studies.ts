import { type StudiesOutcome, type StudyView } from '../../../shared/contract/studies.ts';
import { type Terminal } from '../terminal.ts';
import { textTable } from './table.ts';

/** The studies of a project; the one shown is marked, studies of one site have the same number there. */
export function studiesText({ studies, current }: StudiesOutcome, { translate }: Terminal): string {
  const rows = studies.map((study) => [
    study.id === current ? '*' : '',
    String(study.id),
    study.title,
    study.productName,
    periodText(study),
    `${study.siteId}${study.siteName === undefined ? '' : ` ${study.siteName}`}`,
    String(study.bomLines),
    String(study.activities),
  ]);
  const table = textTable(
    [
      { title: '', align: 'left' },
      { title: translate('studies.number'), align: 'right' },
      { title: translate('studies.title'), align: 'left' },
      { title: translate('studies.product'), align: 'left' },
      { title: translate('studies.period'), align: 'left' },
      { title: translate('studies.site'), align: 'left' },
      { title: translate('studies.bomLines'), align: 'right' },
      { title: translate('studies.activities'), align: 'right' },
    ],
    rows,
  );
  return `${table}\n\n${translate('studies.shown')}\n`;
}

function periodText({ periodStart, periodEnd }: StudyView): string {
  return periodStart === undefined && periodEnd === undefined
    ? '–'
    : `${periodStart ?? '…'} – ${periodEnd ?? '…'}`;
}
