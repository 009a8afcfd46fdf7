import { type StudyDocument } from '../../../shared/model/study.ts';

/** How many commands can be taken back without reading the study again. */
const REMEMBERED_STEPS = 20;

/** The study before and after a command; both share every line that did not change. */
export interface Step {
  readonly before: StudyDocument;
  readonly after: StudyDocument;
}

/** Remembers what a command did; the oldest is forgotten. */
export function rememberStep(steps: Map<number, Step>, entryId: number, step: Step): void {
  steps.set(entryId, step);
  const [oldest] = steps.keys();
  if (steps.size > REMEMBERED_STEPS && oldest !== undefined) {
    steps.delete(oldest);
  }
}
