import { BomLine } from '../../../../shared/model/bom-line.ts';
import { type FieldRule, type Siblings } from '../../components/fields/form/rules.ts';
import { assignmentRule } from '../inventory/rules/assignment-rule.ts';
import { tailRules } from '../inventory/rules/common-rules.ts';
import { PACKAGING } from '../inventory/rules/packaging-rules.ts';
import { SPEND } from '../inventory/rules/spend-rules.ts';

const MASS_UNITS = ['kg', 't'] as const;
const SHARE = { kind: 'decimal', required: true, minimum: 0, formula: true, half: true } as const;

const isStep =
  (kind: string) =>
  (sibling: Siblings): boolean =>
    sibling('kind') === kind;

/** One step from net to bought mass; whether a loss is of the input or of the net mass is asked, never guessed. */
const YIELD_STEP: readonly FieldRule[] = [
  {
    kind: 'choice',
    name: 'kind',
    label: 'inspector.method.stepKind',
    ids: ['yield', 'blank', 'scrapOnInput', 'scrapOnNet'],
    text: 'inspector.method.stepKindOf',
    initial: 'yield',
    required: true,
  },
  { ...SHARE, name: 'value', label: 'inspector.method.yield', maximum: 1, when: isStep('yield') },
  {
    ...SHARE,
    name: 'value',
    label: 'inspector.method.scrapOnInput',
    maximum: 1,
    when: isStep('scrapOnInput'),
  },
  { ...SHARE, name: 'value', label: 'inspector.method.scrapOnNet', when: isStep('scrapOnNet') },
  { ...SHARE, name: 'netKg', label: 'inspector.method.netKg', unit: 'kg', when: isStep('blank') },
  { ...SHARE, name: 'blankKg', label: 'inspector.method.blankKg', unit: 'kg', when: isStep('blank') },
];

const SCRAP: FieldRule = {
  kind: 'group',
  name: 'scrap',
  label: 'inspector.method.scrap',
  hint: 'inspector.method.scrapHint',
  optional: true,
  fields: [
    { kind: 'decimal', name: 'distanceKm', unit: 'km', minimum: 0, formula: true },
    assignmentRule('transport', { units: ['tkm'] }, 'inspector.method.scrapTransport'),
    assignmentRule('treatment', { units: MASS_UNITS }, 'inspector.method.scrapTreatment'),
  ],
};

const PRICE_BASIS = ['currency', 'priceYear', 'vatRate', 'index', 'exchange', 'basicPriceRatio'];

/** Money is brought to the basis of a factor the same way for a line and for spending. */
const PRICE: FieldRule = {
  kind: 'group',
  name: 'price',
  label: 'inspector.method.price',
  hint: 'inspector.method.priceHint',
  optional: true,
  fields: [
    { ...SHARE, name: 'value', label: 'inspector.method.priceValue' },
    {
      kind: 'choice',
      name: 'per',
      label: 'inspector.method.pricePer',
      ids: ['unit', 'line'],
      text: 'inspector.method.pricePerOf',
      initial: 'unit',
      required: true,
      half: true,
    },
    ...SPEND.filter(({ name }) => PRICE_BASIS.includes(name)),
  ],
};

/** Carbon of a line is asked as that of packaging; a piece's own carbon is known there only. */
const BIOGENIC: readonly FieldRule[] = [
  {
    kind: 'choice',
    name: '$carbon',
    label: 'inventory.carbon',
    ids: ['none', 'content'],
    text: 'inventory.carbonOf',
    initial: 'none',
    made: (record) => (record['biogenic'] === undefined ? 'none' : 'content'),
  },
  ...PACKAGING.filter(({ name }) => name === 'biogenic'),
];

/** What a line says beside its columns, in the order of the form. */
export const METHOD_RULES: readonly FieldRule[] = [
  {
    kind: 'list',
    name: 'yieldSteps',
    label: 'inspector.method.yieldSteps',
    hint: 'inspector.method.yieldStepsHint',
    fields: YIELD_STEP,
    most: 10,
    item: 'inspector.method.step',
    add: 'inspector.method.addStep',
    remove: 'inspector.method.removeStep',
  },
  SCRAP,
  PRICE,
  ...BIOGENIC,
  { kind: 'check', name: 'capitalGoods' },
  { kind: 'check', name: 'confidential' },
  ...tailRules('materials').filter(({ name }) => name === 'data'),
];

/** The decision of a line with all that belongs to it. */
export const DECISION_RULES: readonly FieldRule[] = [
  assignmentRule('assignment', {
    units: ['kg', 't', 'piece'],
    material: true,
    upstream: true,
    solution: true,
  }),
];

const METHOD_FIELDS = BomLine.pick({
  yieldSteps: true,
  scrap: true,
  price: true,
  biogenic: true,
  capitalGoods: true,
  confidential: true,
  data: true,
});

/** The two forms of a line: which fields they write, and by which rules. */
export const LINE_FORMS = {
  method: { rules: METHOD_RULES, schema: METHOD_FIELDS },
  decision: { rules: DECISION_RULES, schema: BomLine.pick({ assignment: true }) },
} as const;
export type LineFormKind = keyof typeof LINE_FORMS;
