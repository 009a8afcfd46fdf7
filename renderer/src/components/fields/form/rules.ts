/** Reads a sibling field of the same record: its text as typed, '' where there is none. */
export type Siblings = (name: string) => string;

interface Common {
  readonly name: string;
  /** Catalogue key of the label; `<prefix>.<name>` of the form where absent. */
  readonly label?: string;
  /** Catalogue key of a line below the field. */
  readonly hint?: string;
  readonly required?: boolean;
  /** Takes half the width of the form. */
  readonly half?: boolean;
  /** Hidden, and not read, while this does not hold. */
  readonly when?: (sibling: Siblings) => boolean;
}

export interface TextRule extends Common {
  readonly kind: 'text';
  readonly lines?: number;
  readonly most?: number;
  readonly pattern?: 'currency' | 'parameterName';
}

/** A date; an empty one is left out, or null where the model wants to see that there is none. */
export interface DateRule extends Common {
  readonly kind: 'date';
  readonly emptyIsNull?: boolean;
}

export interface YearRule extends Common {
  readonly kind: 'year';
}

/** A number as a decimal text; with `formula` also `=...` over the parameters of the study. */
export interface DecimalRule extends Common {
  readonly kind: 'decimal';
  readonly unit?: string;
  readonly minimum?: 0 | 1;
  readonly maximum?: 1;
  readonly formula?: boolean;
}

/** A text with suggestions; any other text may be typed. */
export interface SuggestRule extends Common {
  readonly kind: 'suggest';
  readonly suggestions: readonly string[] | 'gases';
  readonly initial?: string;
}

/**
 * One of a few. Not required, it can be left open (`none` names that choice). `made` marks a choice that only steers the
 * form: it is worked out from the record and never written.
 */
export interface ChoiceRule extends Common {
  readonly kind: 'choice';
  readonly ids: readonly string[];
  /** Catalogue prefix of the choices: `<text>.<id>`. */
  readonly text: string;
  readonly initial?: string;
  readonly none?: string;
  readonly number?: boolean;
  readonly made?: (record: Readonly<Record<string, unknown>>) => string;
}

/** True or left out. */
export interface CheckRule extends Common {
  readonly kind: 'check';
}

/** Yes, no, or not stated. */
export interface YesNoRule extends Common {
  readonly kind: 'yesNo';
}

/** An emission factor by its id; `decision`: choosing one confirms the decision it stands in. */
export interface FactorRule extends Common {
  readonly kind: 'factor';
  readonly units?: readonly string[];
  readonly decision?: boolean;
}

/** Something else of the study by its id. */
export interface ReferenceRule extends Common {
  readonly kind: 'reference';
  readonly of: 'meters' | 'keys' | 'recipes';
}

/** A line of the BOM by its id, searched by words. */
export interface BomLineRule extends Common {
  readonly kind: 'bomLine';
}

/** Several short texts, separated by semicolons. */
export interface WordsRule extends Common {
  readonly kind: 'words';
}

/** A value that is carried along and set by other fields only. */
export interface HiddenRule extends Common {
  readonly kind: 'hidden';
}

/** A record inside; `optional` ones are there when their box is ticked, others when anything in them is filled in. */
export interface GroupRule extends Common {
  readonly kind: 'group';
  readonly fields: readonly FieldRule[];
  readonly optional?: boolean;
  /** Drawn without a frame. */
  readonly plain?: boolean;
}

/** A record whose fields depend on its `kind`. Without `kind`, or without the field `absentWithout`, there is none. */
export interface UnionRule extends Common {
  readonly kind: 'union';
  readonly text: string;
  readonly initial?: string;
  readonly none?: string;
  readonly absentWithout?: Readonly<Record<string, string>>;
  readonly options: Readonly<Record<string, readonly FieldRule[]>>;
}

/** Records in their order. An empty one is left out unless it is `required`. */
export interface ListRule extends Common {
  readonly kind: 'list';
  readonly fields: readonly FieldRule[];
  readonly most: number;
  readonly least?: number;
  /** Catalogue keys: heading of a record with {{number}}, the button that adds one, the button that takes one out. */
  readonly item: string;
  readonly add: string;
  readonly remove: string;
  /** `months`: a table of months and amounts that takes pasted cells. */
  readonly look?: 'months';
}

/** Fields of the same record that are out of sight until wanted. */
export interface FoldRule {
  readonly kind: 'fold';
  readonly name: string;
  /** Catalogue key of the heading. */
  readonly title: string;
  readonly fields: readonly FieldRule[];
  readonly when?: (sibling: Siblings) => boolean;
}

export type FieldRule =
  | TextRule
  | DateRule
  | YearRule
  | DecimalRule
  | SuggestRule
  | ChoiceRule
  | CheckRule
  | YesNoRule
  | FactorRule
  | ReferenceRule
  | BomLineRule
  | WordsRule
  | HiddenRule
  | GroupRule
  | UnionRule
  | ListRule
  | FoldRule;

/** All rules of one record, with those inside folds. */
export function flatRules(rules: readonly FieldRule[]): readonly Exclude<FieldRule, FoldRule>[] {
  return rules.flatMap((rule) => (rule.kind === 'fold' ? flatRules(rule.fields) : [rule]));
}
