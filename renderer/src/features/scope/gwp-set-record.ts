import { GwpSet } from '../../../../shared/model/gas.ts';
import { type Problems } from '../../components/fields/form/read-record.ts';
import { type RecordSchema } from '../../components/fields/form/finish-reading.ts';
import { type FieldRule } from '../../components/fields/form/rules.ts';

/** A set of warming potentials as its form shows it: the gases as records, in their order. */
export const GWP_SET_RULES: readonly FieldRule[] = [
  { kind: 'text', name: 'id', hint: 'gwpSets.idHint', required: true, most: 40, half: true },
  {
    kind: 'choice',
    name: 'assessmentReport',
    ids: ['AR6', 'AR5', 'AR4', 'SAR'],
    text: 'gwpSets.reportOf',
    initial: 'AR6',
    required: true,
    half: true,
  },
  { kind: 'text', name: 'name', required: true, most: 200 },
  { kind: 'text', name: 'source', required: true, lines: 2, most: 600 },
  {
    kind: 'list',
    name: 'values',
    hint: 'gwpSets.gasHint',
    most: 500,
    least: 1,
    required: true,
    item: 'gwpSets.gas',
    add: 'gwpSets.addGas',
    remove: 'gwpSets.removeGas',
    fields: [
      { kind: 'text', name: 'gas', required: true, most: 60, half: true },
      { kind: 'decimal', name: 'value', required: true, minimum: 0, half: true },
    ],
  },
];

/** A set that was read, with the gases as they were typed. */
export interface ReadSet {
  readonly set: GwpSet;
  readonly gases: readonly string[];
}

interface TypedGas {
  readonly gas: string;
  readonly value: string;
}

/** The record of the form for a set. */
export function gwpRecord(set: Omit<GwpSet, 'id'> & { readonly id?: string }): object {
  return { ...set, values: Object.entries(set.values).map(([gas, value]) => ({ gas, value })) };
}

/** Takes the record of the form over as a set. */
export const GWP_SET_SCHEMA: RecordSchema<ReadSet> = {
  safeParse(record) {
    const { values, ...rest } = record as { readonly values: readonly TypedGas[] };
    const parsed = GwpSet.safeParse({
      ...rest,
      values: Object.fromEntries(values.map(({ gas, value }) => [gas, value])),
    });
    return parsed.success
      ? { success: true, data: { set: parsed.data, gases: values.map(({ gas }) => gas) } }
      : parsed;
  },
};

/** A short name that another set has, a gas that stands twice. */
export function gwpSetProblems({ set, gases }: ReadSet, taken: ReadonlySet<string>): Problems {
  const twice = gases.findIndex((gas, at) => gases.indexOf(gas) !== at);
  return new Map([
    ...(taken.has(set.id) ? [['id', { code: 'setTaken', params: {} }] as const] : []),
    ...(twice === -1 ? [] : [[`values.${twice}.gas`, { code: 'gasTwice', params: {} }] as const]),
  ]);
}
