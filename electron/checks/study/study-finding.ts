import {
  type Finding,
  type MessageParams,
  type Place,
  type Severity,
} from '../../../shared/model/finding.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';

/** One check on a calculated study; it never changes anything. */
export type StudyCheck = (judged: JudgedStudy) => readonly Finding[];

/** A finding of a study check; the code without its family. */
export function studyFinding(
  name: string,
  severity: Severity,
  params: MessageParams = {},
  place: Place = {},
): Finding {
  return { code: `study.${name}`, severity, place, params };
}

/** True for a text that says something. */
export function isSaid(text: string | undefined): boolean {
  return text !== undefined && text.trim() !== '';
}
