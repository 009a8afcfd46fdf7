import { type MessageParams } from '../model/finding.ts';
import { hasText, type Translate } from './translate.ts';

/** What happened and what to do, in the language of the user. */
export interface Message {
  readonly text: string;
  readonly remedy: string;
}

/** A finding or an error, of the model or as it travels: what its message is made of. Its place is no part of that. */
interface Coded {
  readonly code: string;
  readonly params: MessageParams;
}

/** Text and remedy of a finding. */
export function findingMessage(finding: Coded, translate: Translate): Message {
  return message(`finding.${finding.code}`, findingWords(finding, translate), translate);
}

/** Fields and codes among the values of a finding, in words. */
function findingWords({ code, params }: Coded, translate: Translate): MessageParams {
  switch (code) {
    case 'profile.statementsMissing':
      return { ...params, fields: params['fields']?.split(', ').map(named).join(', ') ?? '' };
    case 'study.gwpMixed':
      return { ...params, sets: params['sets']?.replace('notStated', translate('scope.notStated')) ?? '' };
    default:
      return params;
  }

  function named(field: string): string {
    const [section = '', name = ''] = field.split('.');
    const key = [`scopePage.${section}Field.${name}`, `scopePage.${name}`].find(hasText);
    return key === undefined ? field : translate(key);
  }
}

/** Text and remedy of an error. */
export function errorMessage(error: Coded, translate: Translate): Message {
  return message(`error.${error.code}`, signOffWords(error, translate), translate);
}

/** Roles and states of the sign-off among the values, in words. */
function signOffWords({ code, params }: Coded, translate: Translate): MessageParams {
  if (!code.startsWith('rule.signOff.') && code !== 'state.personNotFound') {
    return params;
  }
  const named = (code: string): string => {
    const key = [`signOff.role.${code}`, `signOff.state.${code}`].find(hasText);
    return key === undefined ? code : translate(key);
  };
  const words = ['roles', 'role', 'from', 'to'].flatMap((name) => {
    const value = params[name];
    return value === undefined ? [] : [[name, value.split(', ').map(named).join(', ')] as const];
  });
  return { ...params, ...Object.fromEntries(words) };
}

function message(key: string, params: MessageParams, translate: Translate): Message {
  const values = withCount(params);
  return {
    text: translate(`${key}.text`, values),
    remedy: hasText(`${key}.remedy`) ? translate(`${key}.remedy`, values) : '',
  };
}

/** A count has to be a number for a text to have a singular (`text_one`). */
function withCount(params: MessageParams): Readonly<Record<string, string | number>> {
  const { count } = params;
  return count !== undefined && /^\d{1,15}$/.test(count) ? { ...params, count: Number(count) } : params;
}
