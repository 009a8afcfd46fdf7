import { type FieldRule, type UnionRule } from '../../../components/fields/form/rules.ts';

/** Which decisions a place of an assignment knows. */
interface AssignmentPlace {
  readonly units: readonly string[];
  /** Combustion and supply, or power and losses, may be published apart. */
  readonly upstream?: boolean;
  /** A mass of material: secondary content and recipes. */
  readonly material?: boolean;
  /** The factor may be for a solution of the substance. */
  readonly solution?: boolean;
}

const PROXY: FieldRule = { kind: 'check', name: 'proxy', label: 'form.proxy' };
const STATUS: FieldRule = {
  kind: 'choice',
  name: 'status',
  label: 'form.status',
  ids: ['confirmed', 'proposed'],
  text: 'form.statusOf',
  initial: 'confirmed',
  required: true,
};
const FAMILY: FieldRule = { kind: 'hidden', name: 'family' };
const REASON: FieldRule = { kind: 'text', name: 'reason', label: 'form.reason', lines: 2, most: 600 };

const SOLUTION: FieldRule = {
  kind: 'decimal',
  name: 'substanceShare',
  label: 'form.substanceShare',
  hint: 'form.substanceShareHint',
  minimum: 0,
  maximum: 1,
};

function factorFields({ units, upstream, material, solution }: AssignmentPlace): readonly FieldRule[] {
  return [
    { kind: 'factor', name: 'factorId', label: 'form.factor', units, decision: true },
    ...(upstream === true
      ? [{ kind: 'factor', name: 'upstreamFactorId', label: 'form.upstreamFactor', units } as const]
      : []),
    ...(material === true ? [recycledContent(units)] : []),
    ...(solution === true ? [SOLUTION] : []),
    PROXY,
    STATUS,
    FAMILY,
    REASON,
  ];
}

function recycledContent(units: readonly string[]): FieldRule {
  return {
    kind: 'group',
    name: 'recycledContent',
    label: 'form.recycledContent',
    optional: true,
    fields: [
      { kind: 'decimal', name: 'share', label: 'form.recycledShare', minimum: 0, maximum: 1, required: true },
      { kind: 'factor', name: 'factorId', label: 'form.recycledFactor', units, required: true },
    ],
  };
}

const EXCLUDED: readonly FieldRule[] = [
  {
    kind: 'choice',
    name: 'why',
    label: 'form.why',
    ids: ['elsewhere', 'noMaterial', 'cutOff'],
    text: 'form.whyOf',
    initial: 'elsewhere',
    required: true,
  },
  { kind: 'text', name: 'reason', label: 'form.reason', lines: 2, most: 600, required: true },
  {
    kind: 'group',
    name: 'estimate',
    label: 'form.estimate',
    plain: true,
    when: (sibling) => sibling('why') === 'cutOff',
    required: true,
    fields: [
      {
        kind: 'factor',
        name: 'factorId',
        label: 'form.estimateFactor',
        hint: 'form.estimateHint',
        required: true,
      },
      { kind: 'text', name: 'decidedBy', label: 'form.decidedBy', most: 200 },
    ],
  },
];

/**
 * The decision which factor stands for a line: a factor, a recipe for a mass of material, or none for a stated reason.
 * Without a factor chosen the line stays open, visibly.
 */
export function assignmentRule(name: string, place: AssignmentPlace, label = 'form.factor'): UnionRule {
  return {
    kind: 'union',
    name,
    label,
    text: 'form.choice',
    initial: 'factor',
    absentWithout: { factor: 'factorId', recipe: 'recipeId' },
    options: {
      factor: factorFields(place),
      ...(place.material === true
        ? {
            recipe: [
              { kind: 'reference', name: 'recipeId', label: 'form.recipe', of: 'recipes' } as const,
              PROXY,
              STATUS,
              FAMILY,
              REASON,
            ],
          }
        : {}),
      excluded: EXCLUDED,
    },
  };
}
