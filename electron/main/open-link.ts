/** Pages the menu can open in the user's browser. */
export const LINKS = {
  iso14067: 'https://www.iso.org/standard/71206.html',
  licence: 'https://www.apache.org/licenses/LICENSE-2.0',
} as const;

export type LinkId = keyof typeof LINKS;

/** What happens with a link: opened, opened when the user has seen and confirmed its host, or refused. */
export type LinkDecision =
  | { readonly kind: 'open'; readonly url: string }
  | { readonly kind: 'confirm'; readonly url: string; readonly host: string }
  | { readonly kind: 'refuse' };

/** Longest address a source of a factor is expected to have. */
const LONGEST_LINK = 2000;

/**
 * Decides about the id of a link of ours or the `https:` address of a factor's source. Never `file:`, network shares
 * or the schemes of other programs: those are started by opening them. A host in foreign letters is shown in its
 * plain form (`xn--…`), so that it cannot pass for another.
 */
export function decideLink(link: unknown): LinkDecision {
  if (typeof link !== 'string' || link.length > LONGEST_LINK) {
    return { kind: 'refuse' };
  }
  if (Object.hasOwn(LINKS, link)) {
    return { kind: 'open', url: LINKS[link as LinkId] };
  }
  const url = URL.parse(link);
  const plain =
    url?.protocol === 'https:' && url.username === '' && url.password === '' && url.hostname.includes('.');
  return url !== null && plain ? { kind: 'confirm', url: url.href, host: url.host } : { kind: 'refuse' };
}
