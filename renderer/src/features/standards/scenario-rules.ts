import { type Scenario } from '../../../../shared/model/scenario.ts';
import { STAGES } from '../../../../shared/model/stage.ts';
import { type FieldRule } from '../../components/fields/form/rules.ts';

export const SCENARIO_KINDS = [
  'factor',
  'stage',
  'lines',
  'variant',
] as const satisfies readonly Scenario['kind'][];

const NAME: FieldRule = { kind: 'text', name: 'name', required: true, most: 300 };
const NOTE: FieldRule = { kind: 'text', name: 'note', lines: 2, most: 2000 };
const TIMES: FieldRule = {
  kind: 'decimal',
  name: 'times',
  required: true,
  minimum: 0,
  hint: 'sensitivityTab.timesHint',
};

/** The fields of each kind of scenario; variants are offered by their ids. */
export function scenarioRules(kind: Scenario['kind'], variantIds: readonly string[]): readonly FieldRule[] {
  switch (kind) {
    case 'factor':
      return [NAME, { kind: 'factor', name: 'factorId', required: true }, TIMES, NOTE];
    case 'stage':
      return [
        NAME,
        { kind: 'choice', name: 'stage', ids: STAGES, text: 'stage', required: true },
        TIMES,
        NOTE,
      ];
    case 'lines':
      return [
        NAME,
        { kind: 'words', name: 'lineIds', required: true, hint: 'sensitivityTab.linesHint' },
        TIMES,
        NOTE,
      ];
    case 'variant':
      return [
        NAME,
        {
          kind: 'suggest',
          name: 'variantId',
          suggestions: variantIds,
          required: true,
          hint: 'sensitivityTab.variantHint',
        },
        NOTE,
      ];
  }
}
