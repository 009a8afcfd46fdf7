import { type FactorSearchOutcome } from '../../../shared/contract/outcomes.ts';
import { type Terminal } from '../terminal.ts';
import { clip, textTable } from './table.ts';

const NAME_WIDTH = 60;

/** Factors found, with what is needed to choose: value and unit, place, year, scope, source marks. */
export function factorsText(outcome: FactorSearchOutcome, terminal: Terminal): string {
  const { translate, locale } = terminal;
  const rows = outcome.factors.map((factor) => [
    factor.id,
    clip(factor.names[locale] ?? factor.names['en'] ?? '', NAME_WIDTH),
    factor.totalKg,
    `kg CO2e/${factor.unit}`,
    factor.geography,
    factor.referenceYear,
    translate(`scope.${factor.scope}`),
    factor.library ?? translate('libraries.kind.bundled'),
    factor.flags.map((flag) => translate(`flag.${flag}`)).join(', '),
  ]);
  const columns = ['factor', 'name', 'value', 'unit', 'geography', 'year', 'scope', 'library', 'flags'].map(
    (column) => ({
      title: translate(`factors.${column}`),
      align: column === 'value' ? ('right' as const) : ('left' as const),
    }),
  );
  const count = translate('factors.count', { shown: rows.length, total: outcome.total });
  return rows.length === 0 ? `${translate('factors.none')}\n` : `${textTable(columns, rows)}\n${count}\n`;
}
