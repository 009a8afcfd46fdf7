/** Licences any package may have: permissive, or reciprocal per file only. */
const allowed = new Set(['MIT', 'ISC', 'BSD-2-Clause', 'BSD-3-Clause', 'Apache-2.0', 'MPL-2.0']);

/** A package whose licence is not on the common list, why it is still fine, and whether it may ship. */
export interface LicenceException {
  readonly licence: string;
  readonly reason: string;
  readonly buildOnly: boolean;
}

export const licenceExceptions: Readonly<Record<string, LicenceException>> = {
  'caniuse-lite': {
    licence: 'CC-BY-4.0',
    reason: 'Browser data that electron-vite reads through Babel while building; no part of the product.',
    buildOnly: true,
  },
  'graceful-fs': {
    licence: 'BlueOak-1.0.0',
    reason: 'Permissive, as MIT with a patent grant; file access of build tools.',
    buildOnly: true,
  },
  tslib: {
    licence: '0BSD',
    reason: 'Permissive without any condition; helper of build tools.',
    buildOnly: true,
  },
};

/** Whether an SPDX expression leaves us a choice of allowed licences only. */
export function isAllowedLicence(expression: string): boolean {
  const inner = expression.replace(/^\((.*)\)$/, '$1');
  if (inner.includes(' AND ')) {
    return inner.split(' AND ').every((part) => isAllowedLicence(part.trim()));
  }
  return inner.split(' OR ').some((part) => allowed.has(part.trim()));
}
