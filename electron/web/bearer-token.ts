import { readFile, stat, writeFile } from 'node:fs/promises';
import { failure, type Result, success } from '../../shared/errors/app-error.ts';
import { fileFailure } from '../host/file-access.ts';
import { newSecret } from './secrets.ts';

/** Environment variable with the secret for programs. */
export const TOKEN_VARIABLE = 'CRADLEGATE_TOKEN';

/** What RFC 6750 allows in a bearer token, and no fewer than 32 characters: shorter ones can be guessed. */
const TOKEN = /^[\w.~+/=-]{32,512}$/;

/** Permissions of group and others. */
const FOR_OTHERS = 0o077;

/**
 * The secret for programs: from the file, which is made with a new secret when it does not exist, else from the
 * environment, else none. `external.token.exposed` when others may read the file (not checked on Windows, where
 * rights are no mode bits), `input.token.unfit`, `external.file.*`.
 */
export async function findBearerToken(
  tokenFile: string | undefined,
  environment: Readonly<Record<string, string | undefined>>,
): Promise<Result<string | undefined>> {
  if (tokenFile !== undefined) {
    return fileToken(tokenFile);
  }
  const token = environment[TOKEN_VARIABLE];
  return token === undefined || token === '' ? success(undefined) : checked(token, TOKEN_VARIABLE);
}

async function fileToken(file: string): Promise<Result<string>> {
  try {
    const { mode } = await stat(file);
    if (process.platform !== 'win32' && (mode & FOR_OTHERS) !== 0) {
      return failure('external.token.exposed', { file });
    }
    return checked((await readFile(file, 'utf8')).trim(), file);
  } catch (error) {
    return error instanceof Error && 'code' in error && error.code === 'ENOENT'
      ? makeToken(file)
      : fileFailure(error, file);
  }
}

async function makeToken(file: string): Promise<Result<string>> {
  const token = newSecret();
  try {
    await writeFile(file, `${token}\n`, { mode: 0o600, flag: 'wx' });
    return success(token);
  } catch (error) {
    return fileFailure(error, file);
  }
}

function checked(token: string, from: string): Result<string> {
  return TOKEN.test(token) ? success(token) : failure('input.token.unfit', { from });
}
