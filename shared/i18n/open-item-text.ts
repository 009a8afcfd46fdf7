import { type Finding, type MessageParams } from '../model/finding.ts';
import { findingMessage } from './message.ts';
import { hasText, type Translate } from './translate.ts';

/** An open item as it travels, or as the engine gives it. */
interface NamedItem {
  readonly code: string;
  readonly params: MessageParams;
  readonly finding?: Pick<Finding, 'code' | 'params'> | undefined;
}

/** What is open, in words: codes among its values are named, an error says what its finding says. */
export function openItemText({ code, params, finding }: NamedItem, t: Translate): string {
  const { role, severity, requirement, count } = params;
  return t(`openItem.${code}`, {
    ...params,
    ...(count !== undefined && { count: Number(count) }),
    ...(role !== undefined && { role: t(`signOff.role.${role}`) }),
    ...(severity !== undefined && { severity: t(`signOff.severity.${severity}`) }),
    ...(requirement !== undefined && { requirement: requirementName(requirement, t) }),
    ...(finding !== undefined && { finding: findingMessage(finding, t).text }),
  });
}

function requirementName(id: string, t: Translate): string {
  const key = `conformity.requirement.${id}`;
  return hasText(key) ? t(key) : id;
}
