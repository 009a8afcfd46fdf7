import { createContext, useContext } from 'react';
import { type Draft } from './draft.ts';
import { type Problems } from './read-record.ts';

/** What the fields of an open form need: its texts, its problems, and how to change it. */
export interface FormState {
  readonly draft: Draft;
  readonly problems: Problems;
  /** Catalogue prefix of the labels. */
  readonly prefix: string;
  /** Sets the texts of some paths. */
  readonly set: (texts: Draft) => void;
  /** Makes the whole draft another one: lists that grow and shrink. */
  readonly change: (next: (draft: Draft) => Draft) => void;
  /** Values of the stored formulas by the path of their field in the model. */
  readonly values: ReadonlyMap<string, FormulaOutcome>;
}

/** A stored formula with what it gave; without a value a finding says why. */
export interface FormulaOutcome {
  readonly formula: string;
  readonly value: string | undefined;
}

const FormContext = createContext<FormState | undefined>(undefined);

export const FormProvider = FormContext;

/** The form a field stands in. */
export function useForm(): FormState {
  const form = useContext(FormContext);
  if (form === undefined) {
    throw new Error('useForm is used outside a form');
  }
  return form;
}
