import { type ReviewGroup } from '../../../shared/contract/workbench.ts';
import { formatDecimal } from '../../../shared/i18n/format.ts';
import { hasText } from '../../../shared/i18n/translate.ts';
import {
  isDecided,
  type ReviewProgress,
  reviewProgress,
  RISK_TARGET_SHARE,
} from '../../../shared/review-progress.ts';
import { type Terminal } from '../terminal.ts';
import { clip, textTable } from './table.ts';

const TEXT_WIDTH = 38;
const COLUMNS = ['rank', 'text', 'rows', 'mass', 'emission', 'match', 'risk', 'together', 'factor'] as const;
const LEFT: ReadonlySet<string> = new Set(['text', 'factor']);

interface ReviewTextOptions {
  readonly primaryShare: number;
  /** Shows the decided groups and those beyond the target too. */
  readonly all: boolean;
}

/** What to review first: the counters, then the groups by carbon at risk with what they cover together. */
export function reviewText(
  groups: readonly ReviewGroup[],
  { primaryShare, all }: ReviewTextOptions,
  terminal: Terminal,
): string {
  const { translate, locale } = terminal;
  const progress = reviewProgress(groups);
  const percent = (share: number): string => percentText(share, locale);
  const waiting = groups.filter((group) => !isDecided(group));
  const inOrder = waiting.toSorted((left, right) => right.atRiskKg - left.atRiskKg);
  const open = inOrder.filter(({ status }) => status === 'open');
  const shown = all ? inOrder : [...inOrder.slice(0, progress.groupsToTarget), ...open];
  let covered = progress.reviewedShare;
  const rows = [...new Set(shown)].map((group, index) => {
    covered += progress.riskKg > 0 ? group.atRiskKg / progress.riskKg : 0;
    const isOpen = group.status === 'open';
    return [
      String(index + 1),
      clip(nameOf(group, terminal), TEXT_WIDTH),
      String(group.lineIds.length),
      formatDecimal(group.grossMassKg, locale, 1),
      isOpen ? '' : formatDecimal(group.emissionKg, locale, 1),
      isOpen ? '' : percent(group.confidence),
      isOpen
        ? translate('assign.open')
        : new Intl.NumberFormat(locale, { maximumFractionDigits: 1 }).format(group.atRiskKg),
      isOpen ? '' : percent(Math.min(1, covered)),
      `${group.factorId ?? group.recipeId ?? ''}${group.proxy ? ` (${translate('assign.proxy')})` : ''}`,
    ];
  });
  const columns = COLUMNS.map((id) => ({
    title: translate(`cli.review.column.${id}`),
    align: LEFT.has(id) ? ('left' as const) : ('right' as const),
  }));
  return `${[
    ...headLines(progress, primaryShare, terminal),
    ...(rows.length === 0 ? [] : ['', textTable(columns, rows)]),
  ].join('\n')}\n`;
}

function headLines(
  progress: ReviewProgress,
  primaryShare: number,
  { translate, locale }: Terminal,
): readonly string[] {
  const percent = (share: number): string => percentText(share, locale);
  const target = percent(RISK_TARGET_SHARE);
  const { rowsToTarget: rows, groupsToTarget: groups } = progress;
  return [
    groups > 0
      ? translate('cli.review.title', { rows, groups, target })
      : translate('cli.review.reached', { target }),
    translate('cli.review.counters', {
      rows: progress.rowsDone,
      of: progress.rows,
      mass: percent(progress.massDoneShare),
      carbon: percent(progress.carbonDoneShare),
      risk: percent(progress.reviewedShare),
      primary: percent(primaryShare),
    }),
    ...(progress.rowsOpen === 0 ? [] : [translate('cli.review.open', { rows: progress.rowsOpen })]),
  ];
}

function nameOf({ text, family }: ReviewGroup, { translate }: Terminal): string {
  if (family !== undefined) {
    return hasText(`family.${family}`) ? translate(`family.${family}`) : family;
  }
  return text === '' ? translate('summary.notStated') : text;
}

function percentText(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 1 }).format(share);
}
