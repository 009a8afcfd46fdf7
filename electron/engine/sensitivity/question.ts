import { type Basis } from '../../../shared/model/component.ts';
import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Scenario } from '../../../shared/model/scenario.ts';
import { type Stage } from '../../../shared/model/stage.ts';

/** What a scenario asks of the total; `times` 1.1 is ten percent more. The study itself does not change. */
export type Question =
  | { readonly kind: 'factor'; readonly factorId: string; readonly times: DecimalString }
  | { readonly kind: 'stage'; readonly stage: Stage; readonly times: DecimalString }
  | { readonly kind: 'lines'; readonly lineIds: readonly string[]; readonly times: DecimalString }
  /** All lines whose factor stands in for a better one. */
  | { readonly kind: 'proxies'; readonly times: DecimalString }
  /** The whole result on the other electricity method. */
  | { readonly kind: 'electricity'; readonly basis: Basis }
  | { readonly kind: 'variant'; readonly variantId: string };

/** A question with its name; one of the product's own has a text instead of a name. */
export interface AskedQuestion {
  readonly id: string;
  readonly name: string | undefined;
  readonly note: string | undefined;
  readonly question: Question;
}

/** A scenario of the study as a question. */
export function askedBy(scenario: Scenario): AskedQuestion {
  const { id, name, note } = scenario;
  return { id, name, note, question: questionOf(scenario) };
}

function questionOf(scenario: Scenario): Question {
  switch (scenario.kind) {
    case 'factor':
      return { kind: 'factor', factorId: scenario.factorId, times: scenario.times };
    case 'stage':
      return { kind: 'stage', stage: scenario.stage, times: scenario.times };
    case 'lines':
      return { kind: 'lines', lineIds: scenario.lineIds, times: scenario.times };
    case 'variant':
      return { kind: 'variant', variantId: scenario.variantId };
  }
}
