import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';

/** True for a line with a factor or a recipe of its own: as an assembly it stands for everything below it. */
export function carriesFactor(line: ResolvedBomLine): boolean {
  return line.assignment?.kind === 'factor' || line.assignment?.kind === 'recipe';
}

/** A covered line has a factor too: the assembly's stands, the line's is left out and named. */
export function factorTwice(line: ResolvedBomLine, covering: ResolvedBomLine): Finding {
  return {
    code: 'assembly.factorTwice',
    severity: 'error',
    place: { lineId: line.id, field: 'assignment' },
    params: { assembly: covering.description ?? covering.id, assemblyId: covering.id },
  };
}

/** An assembly stands for `count` lines below it. */
export function childrenCovered(assembly: ResolvedBomLine, count: number): Finding {
  return {
    code: 'assembly.childrenCovered',
    severity: 'note',
    place: { lineId: assembly.id, field: 'assignment' },
    params: { count: String(count) },
  };
}
