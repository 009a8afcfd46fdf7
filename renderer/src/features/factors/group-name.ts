import { type ReviewGroup } from '../../../../shared/contract/workbench.ts';
import { hasText, type Translate } from '../../../../shared/i18n/translate.ts';

/** What a group is called: its text or supplier, or the name of the family it is gathered by. */
export function groupName({ text, family }: Pick<ReviewGroup, 'text' | 'family'>, t: Translate): string {
  if (family !== undefined) {
    return hasText(`family.${family}`) ? t(`family.${family}`) : family;
  }
  return text === '' ? t('factorsPage.list.noText') : text;
}
