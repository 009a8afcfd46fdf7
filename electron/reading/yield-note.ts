import type { YieldStep } from '../../shared/model/bom-line.ts';
import type { DecimalString } from '../../shared/model/decimal-string.ts';
import { canonicalDecimal } from './number-text.ts';
import { recognisable } from './text-form.ts';
import { BLANK_MASS, MATERIAL_YIELD } from './yield-words.ts';

/** A figure of a note with the half of its last written digit, the most it can be rounded. */
export interface RoundedFigure {
  readonly value: DecimalString;
  readonly halfDigit: number;
}

export interface YieldNote {
  readonly blankKg?: RoundedFigure;
  readonly share?: RoundedFigure;
}

/** A yield step with the finding it needs when blank mass and yield contradict each other. */
export interface YieldDecision {
  readonly step: YieldStep;
  readonly disagrees: boolean;
}

function shifted(text: string, digits: number): RoundedFigure | undefined {
  const [whole = '', fraction = ''] = text.replace(',', '.').split('.');
  const all = whole.padStart(digits + 1, '0') + fraction;
  const point = Math.max(whole.length, digits + 1) - digits;
  const value = canonicalDecimal(`${all.slice(0, point)}.${all.slice(point)}`);
  return value === undefined ? undefined : { value, halfDigit: 0.5 * 10 ** -(fraction.length + digits) };
}

/** Finds blank mass and material yield in a note, in English, Chinese or German. */
export function readYieldNote(note: string): YieldNote {
  const text = recognisable(note);
  const blank = BLANK_MASS.exec(text);
  const share = MATERIAL_YIELD.exec(text);
  const isGram = blank?.[2] !== undefined && /^(?:g|克)$/i.test(blank[2]);
  const blankKg = blank?.[1] === undefined ? undefined : shifted(blank[1], isGram ? 3 : 0);
  const yieldShare = share?.[1] === undefined ? undefined : shifted(share[1], share[2] === '%' ? 2 : 0);
  return {
    ...(blankKg === undefined || Number(blankKg.value) <= 0 ? {} : { blankKg }),
    ...(yieldShare === undefined || Number(yieldShare.value) <= 0 ? {} : { share: yieldShare }),
  };
}

/**
 * The yield step of a note. With both figures the one with the smaller relative rounding counts: a blank of
 * 94.96 kg is known to 0.005 %, a yield of 0.95 to 0.5 %; but a blank of 0.05 kg only to 10 %. The two disagree
 * when no values inside their rounding fit together. Rounding is compared in floating point: it only selects.
 */
export function decideYield(note: YieldNote, netKg: DecimalString | undefined): YieldDecision | undefined {
  const { blankKg, share } = note;
  const byShare: YieldStep | undefined = share && { kind: 'yield', value: share.value };
  const usable = netKg !== undefined && Number(netKg) > 0;
  const byBlank: YieldStep | undefined =
    blankKg && usable ? { kind: 'blank', netKg, blankKg: blankKg.value } : undefined;
  if (blankKg === undefined || share === undefined || byBlank === undefined || byShare === undefined) {
    const step = byBlank ?? byShare;
    return step && { step, disagrees: false };
  }
  const net = Number(netKg);
  const [blank, ratio] = [Number(blankKg.value), Number(share.value)];
  const lowest = net / (blank + blankKg.halfDigit);
  const highest = net / Math.max(blank - blankKg.halfDigit, Number.MIN_VALUE);
  const tolerance = share.halfDigit * (1 + 1e-9);
  const disagrees = lowest > ratio + tolerance || highest < ratio - tolerance;
  const blankIsFiner = blankKg.halfDigit / blank <= share.halfDigit / ratio;
  return { step: blankIsFiner ? byBlank : byShare, disagrees };
}
