import { type SignedIn } from './guard.ts';
import { equalSecrets, newSecret } from './secrets.ts';

/** Browsers that were let in, and the one-time codes by which they come. */
export interface SignIn {
  readonly signedIn: readonly SignedIn[];
  /** A code for one browser, valid once and for a short time. */
  newCode(): string;
  /** Trades a code for a session; undefined when the code is unknown, used or too old. */
  exchange(code: string): SignedIn | undefined;
}

/**
 * @param nowMs Tells the time in milliseconds.
 * @param codeMs Life of a code.
 */
export function createSignIn(nowMs: () => number, codeMs: number): SignIn {
  const codes = new Map<string, number>();
  const signedIn: SignedIn[] = [];
  return {
    signedIn,
    newCode() {
      const code = newSecret();
      codes.set(code, nowMs() + codeMs);
      return code;
    },
    exchange(code) {
      const found = [...codes].filter(([known]) => equalSecrets(code, known))[0];
      if (found === undefined) {
        return undefined;
      }
      const [known, expiresMs] = found;
      codes.delete(known);
      if (expiresMs <= nowMs()) {
        return undefined;
      }
      const entry = { session: newSecret(), token: newSecret() };
      signedIn.push(entry);
      return entry;
    },
  };
}
