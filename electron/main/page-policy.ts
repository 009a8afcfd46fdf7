import { APP_SCHEME, isOwnAddress } from './app-origin.ts';

/** True when a frame may go to an address: within our own page only. */
export function isAllowedNavigation(address: string): boolean {
  return isOwnAddress(address);
}

/** A request the page or its tools make. */
export interface RequestFacts {
  readonly url: string;
  /** Electron's name for what the answer is used as, such as `image` or `script`. */
  readonly resourceType: string;
}

/**
 * True when a request may leave the page: its own files, images inside the page's text, its own blobs; the files of
 * the developer tools in a development checkout. Nothing else exists for it: there is no network at run time.
 */
export function isAllowedRequest({ url, resourceType }: RequestFacts, packaged: boolean): boolean {
  switch (URL.parse(url)?.protocol) {
    case `${APP_SCHEME}:`:
      return isOwnAddress(url);
    case 'blob:':
      return isOwnBlob(url);
    case 'data:':
      return resourceType === 'image';
    case 'devtools:':
      return !packaged;
    default:
      return false;
  }
}

/** True when a file may be saved from the page by a link: one that the page itself made. */
export function isAllowedDownload(url: string): boolean {
  return isOwnBlob(url);
}

/** Copying text and pictures is all the page asks of the system. */
const ALLOWED_PERMISSIONS: readonly string[] = ['clipboard-sanitized-write'];

/** True when the page may have a permission. */
export function isAllowedPermission(permission: string, address: string): boolean {
  return ALLOWED_PERMISSIONS.includes(permission) && isOwnAddress(address);
}

/** A blob carries the address of the page that made it. */
function isOwnBlob(address: string): boolean {
  const url = URL.parse(address);
  return url?.protocol === 'blob:' && isOwnAddress(url.pathname);
}
