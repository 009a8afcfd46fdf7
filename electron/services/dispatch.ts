import { failure, type Result } from '../../shared/errors/app-error.ts';
import { type Input, type Output, type ProcedureName, procedures } from '../../shared/contract/procedures.ts';
import { invalidInput } from './invalid-input.ts';
import { FOREGROUND, type Task } from './jobs/task.ts';
import { handlers } from './registry.ts';
import { inTurn, type Session } from './session.ts';

type Handler<Outcome> = (session: Session, input: unknown, task: Task) => Promise<Result<Outcome>>;

/**
 * Runs a procedure of the contract: the input is validated, the handler run, expected trouble comes back as a value.
 * Commands run one after the other, in the order in which they were given; queries at once.
 * `contract.unknownProcedure` and `contract.invalidInput` (with the path) are the caller's mistakes.
 */
export async function dispatch<Name extends ProcedureName>(
  session: Session,
  name: Name,
  input: Input<Name>,
): Promise<Result<Output<Name>>> {
  const procedure = Object.hasOwn(procedures, name) ? procedures[name] : undefined;
  if (procedure === undefined) {
    return failure('contract.unknownProcedure', { name });
  }
  const parsed = procedure.input.safeParse(input);
  if (!parsed.success) {
    return invalidInput(name, parsed.error, input);
  }
  const handler = handlers[name] as Handler<Output<Name>>;
  const run = (): Promise<Result<Output<Name>>> => handler(session, parsed.data, FOREGROUND);
  return procedure.kind === 'query' || waitsForNobody(name) ? run() : inTurn(session, run);
}

/** True for what must not wait until the commands before it have ended: it is how they are stopped. */
export function waitsForNobody(name: string): boolean {
  return name === 'job.cancel';
}
