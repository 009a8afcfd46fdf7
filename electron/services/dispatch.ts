import { failure, type Result } from '../../shared/errors/app-error.ts';
import { type Input, type Output, type ProcedureName, procedures } from '../../shared/contract/procedures.ts';
import { handlers } from './registry.ts';
import { type Session } from './session.ts';

/**
 * Runs a procedure of the contract: the input is validated, the handler run, expected trouble comes back as a value.
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
    const issue = parsed.error.issues[0];
    return failure('contract.invalidInput', {
      name,
      path: issue?.path.map(String).join('.') ?? '',
      problem: issue?.message ?? '',
    });
  }
  const handler = handlers[name] as (session: Session, input: unknown) => Promise<Result<Output<Name>>>;
  return handler(session, parsed.data);
}
