import { hasText, type Translate } from '../../../../shared/i18n/translate.ts';

/** Why a text was not taken; the code is the key of its text, fields are named in the language of the user. */
export function attentionText(code: string, params: Readonly<Record<string, string>>, t: Translate): string {
  const field = params['field'];
  const named =
    field !== undefined && hasText(`field.${field}`) ? { ...params, field: t(`field.${field}`) } : params;
  return t(code, named);
}
