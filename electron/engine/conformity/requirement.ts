import { type ProfileId } from '../../../shared/model/method.ts';
import { type StatementName } from '../../../shared/model/statements.ts';

/** Where a reader finds what a requirement is about; report and workbook turn it into a heading or a cell. */
export type ConformityPlace =
  | 'cover'
  | 'goalScope'
  | 'results'
  | 'profiles'
  | 'bom'
  | 'meters'
  | 'electricity'
  | 'factors'
  | 'gwp'
  | 'allocation'
  | 'cutOff'
  | 'massBalance'
  | 'quality'
  | 'sensitivity'
  | 'uncertainty'
  | 'evidence'
  | 'changeLog'
  | 'checks'
  | 'signOff';

/** How the program knows whether a requirement is met. */
export type Seen =
  /** Every calculated study has it: the product prints it by itself. */
  | 'calculated'
  /** One of the texts of the study. */
  | { readonly statement: StatementName }
  /** A look at the study and its calculation, by the name of the look. */
  | { readonly look: LookName }
  /** Only a person can say. */
  | 'person';

/** Looks a requirement can be judged by; see look.ts. */
export type LookName =
  | 'goal'
  | 'unit'
  | 'gate'
  | 'excludedStages'
  | 'period'
  | 'complete'
  | 'biogenicCarbon'
  | 'cutOffLimits'
  | 'allocation'
  | 'electricityText'
  | 'lifeCycleElectricity'
  | 'certificates'
  | 'useScenario'
  | 'review'
  | 'capitalGoods'
  | 'ownShare'
  | 'noRadiativeForcing'
  | 'evidence';

/** One requirement of a standard in our own words; its text stands in the catalogues under `conformity.requirement.<id>`. */
export interface Requirement {
  /** `<profile>.<name>`: never changes, answers are kept under it. */
  readonly id: string;
  readonly profile: ProfileId;
  readonly clause: string;
  /** False until the number was compared with a licensed text: it is printed with that remark. */
  readonly clauseConfirmed: boolean;
  /** A FINAL copy needs it. */
  readonly mandatory: boolean;
  /** True where a person may say that it does not apply. */
  readonly conditional: boolean;
  readonly seen: Seen;
  readonly place: ConformityPlace;
}
