/** The functions a formula may call, and how many arguments each takes. */
export const FUNCTIONS = {
  sqrt: { least: 1, most: 1 },
  abs: { least: 1, most: 1 },
  min: { least: 1, most: 100 },
  max: { least: 1, most: 100 },
  round: { least: 1, most: 2 },
  floor: { least: 1, most: 1 },
  ceil: { least: 1, most: 1 },
} as const;
export type FunctionName = keyof typeof FUNCTIONS;

export function isFunctionName(name: string): name is FunctionName {
  return Object.hasOwn(FUNCTIONS, name);
}

/** Names that mean something in every formula and cannot be those of parameters. */
export function isReservedName(name: string): boolean {
  return name === 'pi' || name === 'e' || isFunctionName(name);
}
