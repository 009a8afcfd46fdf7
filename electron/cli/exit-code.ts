import { type ErrorCode, type ErrorFamily } from '../../shared/errors/app-error.ts';

/** Exit codes by error family, after BSD sysexits where one fits; documented in resources/help/cli.md. */
const EXIT_CODES: Readonly<Record<ErrorFamily, number>> = {
  contract: 64,
  input: 65,
  rule: 65,
  limit: 65,
  internal: 70,
  storage: 70,
  external: 74,
  state: 75,
  cancelled: 130,
};

export function exitCodeOf(code: ErrorCode): number {
  const family = code.split('.')[0] ?? '';
  return isFamily(family) ? EXIT_CODES[family] : EXIT_CODES.internal;
}

function isFamily(text: string): text is ErrorFamily {
  return Object.hasOwn(EXIT_CODES, text);
}
