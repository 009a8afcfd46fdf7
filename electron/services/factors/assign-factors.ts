import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type AssignOutcome } from '../../../shared/contract/outcomes.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { type BomLine } from '../../../shared/model/bom-line.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { type AssignedLines, assignLinesInPortions } from '../../matching/assign-lines.ts';
import { type MappingBook, mergeBooks } from '../../matching/mapping-book.ts';
import { parseMappingBook } from '../../matching/mapping-book-file.ts';
import { indexMappingBook } from '../../matching/mapping-index.ts';
import { findBomLine } from '../boms/find-line.ts';
import { commitInPortions, type LongCommand } from '../commit-in-portions.ts';
import { inPortions } from '../jobs/in-portions.ts';
import { FOREGROUND, stopped, type Task } from '../jobs/task.ts';
import { type OpenFile, type OpenProject } from '../open-project.ts';
import { installedLookup, openStudy, type Session } from '../session.ts';
import { assignmentGroups } from './assignment-groups.ts';
import { factorIdsIn, factorsToFreeze } from './freeze-factors.ts';
import { bookOf, decisionOf } from './mapping-decisions.ts';
import { matchingKnowledge } from '../libraries/matching-knowledge.ts';

/**
 * Proposes a factor for every open leaf (each distinct text decided once), or decides one line by hand. Remembered
 * decisions win over proposals; a decision by hand is remembered for its part number.
 */
export async function assignFactors(
  session: Session,
  input: ParsedInput<'factors.assign'>,
  task: Task = FOREGROUND,
): Promise<Result<AssignOutcome>> {
  const open = openStudy(session);
  if (!open.ok) {
    return open;
  }
  const { project, study } = open.value;
  const lookUp = installedLookup(session, study);
  if (input.line !== undefined || input.factorId !== undefined) {
    return decideLine(project, lookUp, input);
  }
  const book = await mappingBook(session, project.store, input.bookPath);
  if (!book.ok) {
    return book;
  }
  const lines = study.bom ?? [];
  const proposing = assignLinesInPortions(lines, {
    knowledge: matchingKnowledge(session),
    lookUp,
    place: input.region,
    locale: input.locale,
    mappings: indexMappingBook(book.value),
  });
  const assigned = await inPortions(proposing, () => task.step('proposing', 0, lines.length));
  if (assigned === undefined || session.project !== project) {
    return stopped();
  }
  return writeAssigned(session, project, { lookUp, lines, assigned, book: book.value }, task);
}

async function mappingBook(
  session: Session,
  store: OpenFile,
  path: string | undefined,
): Promise<Result<MappingBook>> {
  const remembered = store.readDecisions();
  if (!remembered.ok) {
    return remembered;
  }
  const book = bookOf(remembered.value);
  if (path === undefined) {
    return success(book);
  }
  const text = await session.gateways.files.readText(path);
  if (!text.ok) {
    return text;
  }
  const other = parseMappingBook(text.value, path);
  // The project's own decisions stay where the two contradict each other.
  return other.ok ? success(mergeBooks(book, other.value).book) : other;
}

/** What proposals change in the study as it is now. */
function assignment(project: OpenProject, { lookUp, lines, assigned, book }: Proposed): Result<LongCommand> {
  const { study } = project;
  const before = new Map((study.bom ?? []).map((line) => [line.id, line]));
  // A line that was edited while factors were proposed keeps what the person gave it.
  const changed = assigned.lines.filter(
    (line, index) => line !== lines[index] && before.get(line.id) === lines[index],
  );
  const remembered = project.store.readDecisions();
  if (!remembered.ok) {
    return remembered;
  }
  const ids = factorIdsIn(assigned.lines.map((line) => line.assignment));
  return success({
    command: { name: 'factors.assign', params: { count: String(changed.length) } },
    change: {
      factors: factorsToFreeze(ids, study, lookUp),
      remembered: mergeBooks(bookOf(remembered.value), book).book.entries.map(decisionOf),
      lines: changed,
    },
  });
}

/** Proposals with the lines and the decisions they were made from. */
interface Proposed {
  readonly lookUp: FactorLookup;
  readonly lines: readonly BomLine[];
  readonly assigned: AssignedLines;
  readonly book: MappingBook;
}

async function writeAssigned(
  session: Session,
  project: OpenProject,
  proposed: Proposed,
  task: Task,
): Promise<Result<AssignOutcome>> {
  const { assigned } = proposed;
  let count = 0;
  const asked = (): Result<LongCommand> => {
    const due = assignment(project, proposed);
    count = due.ok ? (due.value.change.lines?.length ?? 0) : 0;
    return due;
  };
  const written = await commitInPortions(session, project, asked, task);
  if (!written.ok) {
    return written;
  }
  return success({
    assignedLines: count - assigned.open.length,
    openLines: assigned.open.length,
    proxyLines: assigned.proxyLineIds.length,
    groups: assignmentGroups(assigned, project.live),
    ...(written.value === null ? {} : { historyEntry: written.value.id }),
  });
}

function decideLine(
  project: OpenProject,
  lookUp: FactorLookup,
  input: ParsedInput<'factors.assign'>,
): Result<AssignOutcome> {
  const { line: text, factorId, reason } = input;
  if (text === undefined || factorId === undefined) {
    return failure('input.assign.lineAndFactor');
  }
  const { study } = project;
  const line = findBomLine(study.bom ?? [], text);
  if (!line.ok) {
    return line;
  }
  const factor = lookUp(factorId);
  if (factor === undefined) {
    return failure('state.factorNotFound', { factorId });
  }
  const decided: BomLine = {
    ...line.value,
    assignment: {
      kind: 'factor',
      factorId,
      status: 'confirmed',
      ...(factor.family === undefined ? {} : { family: factor.family }),
      ...(reason === undefined ? {} : { reason }),
    },
  };
  const { partNumber } = line.value;
  const command = {
    name: 'factors.assign',
    params: { count: '1' },
    ...(reason === undefined ? {} : { reason }),
  };
  const written = project.commit(command, {
    factors: factorsToFreeze([factorId], study, lookUp),
    lines: [decided],
    ...(partNumber === undefined || decided.assignment === undefined
      ? {}
      : { remembered: [{ subject: 'partNumber', key: partNumber, assignment: decided.assignment }] }),
  });
  if (!written.ok) {
    return written;
  }
  const entry = written.value === null ? {} : { historyEntry: written.value.id };
  return success({ assignedLines: 1, openLines: 0, proxyLines: 0, groups: [], ...entry });
}
