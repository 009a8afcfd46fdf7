import { hasText, type Translate } from './translate.ts';

/** Something that was done, as the history keeps it: the name of the command and its values. */
interface NamedCommand {
  readonly command: string;
  readonly params: Readonly<Record<string, string>>;
}

/** Values that are amounts, by the noun they are counted with; `count` always counts lines. */
const AMOUNTS = { cells: 'cells', count: 'lines', sources: 'sources' } as const;

/** A command in words, its amounts with the plural of the language; an unknown command stands as its code. */
export function commandText({ command, params }: NamedCommand, t: Translate): string {
  const key = `history.command.${command}`;
  return hasText(key) ? t(key, { ...params, ...amounts(params, t), ...words(params, t) }) : command;
}

function amounts(params: NamedCommand['params'], t: Translate): Readonly<Record<string, string>> {
  return Object.fromEntries(
    Object.entries(AMOUNTS).flatMap(([name, noun]) => {
      const amount = params[name];
      return amount === undefined ? [] : [[noun, t(`history.amount.${noun}`, { count: Number(amount) })]];
    }),
  );
}

/** Codes among the values, in words. */
function words(
  { decision, fields, parts, role, severity, state }: NamedCommand['params'],
  t: Translate,
): Readonly<Record<string, string>> {
  return {
    ...(decision === undefined ? {} : { decision: t(`history.decision.${decision}`) }),
    ...(fields === undefined
      ? {}
      : {
          fields: fields
            .split(', ')
            .map((field) => t(`field.${field}`))
            .join(', '),
        }),
    ...(role === undefined ? {} : { role: t(`signOff.role.${role}`) }),
    ...(severity === undefined ? {} : { severity: t(`signOff.severity.${severity}`) }),
    ...(state === undefined ? {} : { state: t(`signOff.state.${state}`) }),
    ...(parts === undefined ? {} : { parts: partNames(parts.split(', '), t) }),
  };
}

/** Parts of a study in words, in the order they are given. */
export function partNames(parts: readonly string[], t: Translate): string {
  return parts.map((part) => (hasText(`history.part.${part}`) ? t(`history.part.${part}`) : part)).join(', ');
}
