import { type Output } from '../../../../shared/contract/procedures.ts';
import { type Texts } from '../../i18n/text-context.tsx';

/** Choice that leaves the GWP set out. */
export const NOT_STATED = 'notStated';

/** The sets a study can choose: those it has itself, the published ones, and a stored name that nobody knows. */
export function gwpChoices(
  { sets, used, default: usual }: Output<'method.gwpSets'>,
  stored: string,
  { t }: Pick<Texts, 't'>,
): readonly { readonly id: string; readonly text: string }[] {
  const usualName = sets.find(({ id }) => id === usual)?.name ?? usual;
  const unknown = stored !== '' && used === undefined;
  return [
    { id: NOT_STATED, text: t('gwpSets.default', { name: usualName }) },
    ...(unknown ? [{ id: stored, text: t('gwpSets.unknown', { id: stored }) }] : []),
    ...sets.map(({ id, name }) => ({ id, text: name })),
  ];
}
