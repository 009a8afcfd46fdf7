/** Stands in index.html wherever the nonce of one load belongs. */
export const NONCE_PLACEHOLDER = '__CSP_NONCE__';

/**
 * Content security policy of the page, the same for the loopback host and the Electron protocol. Inline style
 * attributes stay allowed because a virtualised grid positions its rows by them; they cannot run script.
 * @param nonce Random per load; allows the style elements that the grid adds. Without one no style element is allowed.
 */
export function pagePolicy(nonce?: string): string {
  const styleNonce = nonce === undefined ? '' : ` 'nonce-${nonce}'`;
  return [
    "default-src 'none'",
    "script-src 'self'",
    `style-src-elem 'self'${styleNonce}`,
    "style-src-attr 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'none'",
    "frame-ancestors 'none'",
    "object-src 'none'",
  ].join('; ');
}

/** Policy of an answer that is no page: should it ever be shown as one, it can load and run nothing. */
export const DATA_POLICY = "default-src 'none'; frame-ancestors 'none'; sandbox";

/** Headers of every answer, errors included. There is no header that lets another origin read an answer. */
export const SECURITY_HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Referrer-Policy': 'no-referrer',
};

const NONCE_META = '<meta name="csp-nonce"';

/**
 * The page with its nonce: in every placeholder, and in the meta element from which the grid reads it.
 * @param nonce Letters, digits, `-` and `_` only.
 */
export function insertNonce(html: string, nonce: string): string {
  const filled = html.replaceAll(NONCE_PLACEHOLDER, nonce);
  return filled.includes(NONCE_META)
    ? filled
    : filled.replace(/<head[^>]*>/, (head) => `${head}${NONCE_META} content="${nonce}" />`);
}
