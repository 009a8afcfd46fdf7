import type { Privileges } from 'electron';

/** Scheme and host under which the page is served; `file:` pages could read other files and have no real origin. */
export const APP_SCHEME = 'app';
const APP_HOST = 'cradlegate';

/** Address of the page. */
export const START_URL = `${APP_SCHEME}://${APP_HOST}/`;

/** What the scheme may do. Not `bypassCSP`, not `corsEnabled`, no service workers. */
export const SCHEME_PRIVILEGES: Privileges = { standard: true, secure: true, supportFetchAPI: true };

/**
 * True for an address of our own page or one of its files. Compares the parts of the parsed address: Node knows no
 * origin for this scheme, and a comparison of text would let `app://cradlegate.evil` or `app://cradlegate@evil` pass.
 */
export function isOwnAddress(address: string): boolean {
  const url = URL.parse(address);
  return (
    url !== null &&
    url.protocol === `${APP_SCHEME}:` &&
    url.host === APP_HOST &&
    url.username === '' &&
    url.password === ''
  );
}
