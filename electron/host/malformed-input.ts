import { failure } from '../../shared/errors/app-error.ts';

/** `contract.invalidInput` for what a host itself refuses, before or instead of a procedure. */
export function malformedInput(name: string, path = ''): ReturnType<typeof failure> {
  const field = path === '' ? name : path;
  return failure('contract.invalidInput', { name, path, field, context: 'form' });
}
