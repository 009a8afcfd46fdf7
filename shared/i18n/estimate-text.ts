import { type MassProposal } from '../contract/estimates.ts';
import { type Locale } from '../model/locale.ts';
import { formatDecimal } from './format.ts';
import { type Translate } from './translate.ts';

interface Texts {
  readonly translate: Translate;
  readonly locale: Locale;
}

/** Longest text of an assumption, and how many lines it names. */
const LONGEST = 4000;
const LINES_NAMED = 40;
const DIGITS = 6;

/** How a mass was estimated, in words: method, dimensions or parts, density with its source. */
export function methodText({ method, params }: MassProposal, { translate }: Texts): string {
  return translate(`estimate.method.${method}`, params);
}

/** Why a line has an estimated mass: method and range, kept with the correction. */
export function reasonText(proposal: MassProposal, texts: Texts): string {
  return texts.translate('estimate.reason', {
    method: methodText(proposal, texts),
    low: short(proposal.lowKg, texts),
    high: short(proposal.highKg, texts),
  });
}

/** The assumption behind masses that are taken together. */
export function assumptionText(proposals: readonly MassProposal[], texts: Texts): string {
  const named = proposals
    .slice(0, LINES_NAMED)
    .map(
      ({ position, lineId, massKg }) => `${position === '' ? lineId : position}: ${short(massKg, texts)} kg`,
    );
  const text = texts.translate('estimate.assumption', {
    lines: proposals.length,
    list: named.join('; '),
  });
  return text.slice(0, LONGEST);
}

/** A mass without trailing zeros. */
function short(kg: MassProposal['massKg'], { locale }: Texts): string {
  const digits = Math.min(DIGITS, kg.split('.')[1]?.length ?? 0);
  return formatDecimal(kg, locale, digits);
}
