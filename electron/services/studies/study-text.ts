import { inModelOrder } from '../../../shared/model/study-order.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';

/** The text of a study document as written to files and hashed: two spaces, keys in the order of the model. */
export function studyText(study: StudyDocument): string {
  return `${JSON.stringify(inModelOrder(study), null, 2)}\n`;
}
