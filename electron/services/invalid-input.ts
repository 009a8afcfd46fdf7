import { failure, type Result } from '../../shared/errors/app-error.ts';

/** What a schema has to say about an input. */
interface Refusal {
  readonly issues: readonly { readonly path: readonly PropertyKey[]; readonly message: string }[];
}

/** `contract.invalidInput`: the first thing that is wrong with the input of a procedure, and where. */
export function invalidInput(name: string, { issues }: Refusal): Result<never> {
  const [issue] = issues;
  return failure('contract.invalidInput', {
    name,
    path: issue?.path.map(String).join('.') ?? '',
    problem: issue?.message ?? '',
  });
}
