import { StudyDocument } from './study.ts';

const FIELDS = Object.keys(StudyDocument.shape) as (keyof StudyDocument)[];

/** The study with its fields in the order of the model, so that it has one text wherever it was read from. */
export function inModelOrder(study: StudyDocument): Readonly<Record<string, unknown>> {
  return Object.fromEntries(
    FIELDS.filter((field) => study[field] !== undefined).map((field) => [field, study[field]]),
  );
}
