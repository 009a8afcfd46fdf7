import { type FieldRule } from '../../../../renderer/src/components/fields/form/rules.ts';

/** Every catalogue key a form needs, with all its choices, groups and lists. */
export function keysOfRules(rules: readonly FieldRule[], prefix: string): readonly string[] {
  return rules.flatMap((rule) => {
    if (rule.kind === 'fold') {
      return [rule.title, ...keysOfRules(rule.fields, prefix)];
    }
    const isSilent = rule.kind === 'hidden' || (rule.kind === 'group' && rule.plain === true);
    const own = isSilent ? [] : [rule.label ?? `${prefix}.${rule.name}`];
    const hint = rule.hint === undefined ? [] : [rule.hint];
    return [...own, ...hint, ...keysInside(rule, prefix)];
  });
}

function keysInside(rule: Exclude<FieldRule, { kind: 'fold' }>, prefix: string): readonly string[] {
  switch (rule.kind) {
    case 'choice':
      return [...(rule.none === undefined ? [] : [rule.none]), ...rule.ids.map((id) => `${rule.text}.${id}`)];
    case 'group':
      return keysOfRules(rule.fields, prefix);
    case 'list':
      // The table of months has words of its own.
      if (rule.look === 'months') {
        return [];
      }
      return [rule.item, rule.add, rule.remove, ...keysOfRules(rule.fields, prefix)];
    case 'union':
      return Object.entries(rule.options).flatMap(([id, fields]) => [
        `${rule.text}.${id}`,
        ...keysOfRules(fields, prefix),
      ]);
    default:
      return [];
  }
}
