/** Start of what {@link decisionOf} gives. */
export const DECISION = 'assignment ';

/**
 * Which decision of a line a product rests on, by its slot: numbers of a decision (shares, recycled content) stand in no
 * field of their own, and the products of one decision share them.
 */
export function decisionOf(slot: string): string {
  const own = slot
    .replace(/(^|\.)(upstream|recycled|recipe\..*)$/, '')
    .replace(/^(main|material|repair)$/, '');
  return DECISION + own;
}
