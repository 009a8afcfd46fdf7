import { type LineDetail, type RowMark } from '../../../../shared/contract/workbench.ts';

/** All states of a line, the most serious first; the grid shows only the first. */
export function lineStates({ row, assignment, findings }: LineDetail): readonly RowMark[] {
  const states: RowMark[] = [];
  if (row.mark === 'error' || findings.some(({ severity }) => severity === 'error')) {
    states.push('error');
  }
  if (row.mark === 'open' || (row.isLeaf && row.openBelow > 0)) {
    states.push('open');
  }
  if (row.correctedFields.length > 0) {
    states.push('corrected');
  }
  if (row.proxy) {
    states.push('estimated');
  }
  if (assignment?.kind === 'factor') {
    states.push(assignment.status);
  } else if (assignment?.kind === 'excluded') {
    states.push('excluded');
  }
  return states.includes(row.mark) ? states : [...states, row.mark];
}
