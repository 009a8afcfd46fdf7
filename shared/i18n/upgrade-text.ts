import { type FactorUpgradeView } from '../contract/library-upgrade.ts';
import { type Translate } from './translate.ts';

/** Longest text of one side that is spelled out. */
const LONGEST = 60;

/** Why a factor moved, as short texts; the figure first. A difference in a structure is named without its sides. */
export function upgradeTexts(
  { kind, old, next, differences, redecide }: FactorUpgradeView,
  t: Translate,
): readonly string[] {
  if (next === undefined) {
    return [t('libraries.upgrade.noSuccessor')];
  }
  const figures = { from: `${old.totalKg} kg CO2e/${old.unit}`, to: `${next.totalKg} kg CO2e/${next.unit}` };
  const causes = differences.flatMap(({ cause, from, to }) => {
    if (cause === 'value' || cause === 'unit') {
      return [];
    }
    const isPlain = [from, to].every((text) => text.length <= LONGEST && !/^[[{]/.test(text));
    const name = t(`libraries.upgrade.cause.${cause}`);
    return [isPlain ? t('libraries.upgrade.became', { name, from: from || '–', to: to || '–' }) : name];
  });
  return [
    ...(figures.from === figures.to && !differences.some(({ cause }) => cause === 'value')
      ? []
      : [t('libraries.upgrade.became', { name: t('libraries.upgrade.cause.value'), ...figures })]),
    ...(kind === 'moved' ? [] : [t('libraries.upgrade.by', { factor: next.id })]),
    ...causes,
    ...(redecide ? [t('libraries.upgrade.redecide')] : []),
  ];
}
