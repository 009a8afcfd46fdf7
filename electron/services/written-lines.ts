import { type BomLine } from '../../shared/model/bom-line.ts';
import { type OpenProject } from './open-project.ts';

/** Up to so many lines a search for each is quicker than an index of all. */
const FEW_LINES = 4;

/** Finds lines as they are written, formulas and all, also those that hang in no tree; `wanted` is how many are asked for. */
export function writtenLines(project: OpenProject, wanted: number): (id: string) => BomLine | undefined {
  const bom = project.study.bom ?? [];
  if (wanted <= FEW_LINES) {
    return (id) => project.writtenLine(id) ?? bom.find((line) => line.id === id);
  }
  const byId = new Map(bom.map((line) => [line.id, line]));
  return (id) => byId.get(id);
}
