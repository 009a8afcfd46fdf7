import { type Result } from '../../shared/errors/app-error.ts';
import { inPortions } from './jobs/in-portions.ts';
import { FOREGROUND, nextTurn, stopped, type Task } from './jobs/task.ts';
import { type OpenProject } from './open-project.ts';
import { type HistoryCommand, type HistoryEntry } from './ports.ts';
import { inTurn, type Session } from './session.ts';
import { type StudyChange } from './study-change.ts';

/** A command with what it changes. */
export interface LongCommand {
  readonly command: HistoryCommand;
  readonly change: StudyChange;
}

/**
 * Carries out a command with long lists without holding the host up. No other command runs meanwhile: a command has its
 * turn already, a job waits for it. What is written is asked when the turn has come. `cancelled.job` where the job is
 * stopped or another project is open by then: nothing is written.
 */
export function commitInPortions(
  session: Session,
  project: OpenProject,
  asked: () => Result<LongCommand>,
  task: Task,
): Promise<Result<HistoryEntry | null>> {
  const write = async (): Promise<Result<HistoryEntry | null>> => {
    if (session.project !== project) {
      return stopped();
    }
    const due = asked();
    if (!due.ok) {
      return due;
    }
    const { command, change } = due.value;
    const total = (change.bom ?? change.lines ?? []).length;
    let written = (): number => 0;
    const work = project.commitInPortions(command, change, (rows) => (written = rows));
    const step = (): Promise<boolean> => task.step('storing', Math.min(written(), total), total);
    const outcome = (await inPortions(work, step)) ?? stopped();
    if (outcome.ok && outcome.value !== null) {
      await nextTurn();
      // Where it cannot be done now, the next command or closing does it.
      project.store.takeLogIn();
    }
    return outcome;
  };
  return task === FOREGROUND ? write() : inTurn(session, write);
}
