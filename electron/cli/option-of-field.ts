import { type Command } from 'commander';
import { type AppError } from '../../shared/errors/app-error.ts';

/** Fields of the contract that the command line calls by another name, and that name. */
const OTHER_NAMES: Readonly<Partial<Record<string, string>>> = {
  allocation: 'share',
  averagePowerKw: 'powerKw',
  biogenicCarbonKg: 'carbonKg',
  bookPath: 'book',
  factorId: 'factor',
  kind: 'carrier',
  legs: 'leg',
  lines: 'line',
  productName: 'product',
  recipeId: 'recipe',
  studyPath: 'studyFile',
  upstreamFactorId: 'upstreamFactor',
};

/**
 * The error with the option (`--region`) or argument (`<line>`) that the user typed in place of the field of the
 * contract it became. Without such an option, and for other errors, it stays as it is.
 */
export function withOptionNames(error: AppError, command: Command | undefined): AppError {
  const path = error.params['path'];
  if (error.code !== 'contract.invalidInput' || path === undefined || command === undefined) {
    return error;
  }
  // The outermost field that has a name of its own: `legs.0.distanceKm` is part of what `--leg` says.
  const [field] = path
    .split('.')
    .map((name) => typedName(command, OTHER_NAMES[name] ?? name))
    .filter((name) => name !== undefined);
  return field === undefined ? error : { ...error, params: { ...error.params, field } };
}

function typedName(command: Command, name: string): string | undefined {
  const option = command.options.find((candidate) => candidate.attributeName() === name);
  const argument = command.registeredArguments.find((candidate) => candidate.name() === name);
  return option?.long ?? (argument === undefined ? undefined : `<${name}>`);
}
