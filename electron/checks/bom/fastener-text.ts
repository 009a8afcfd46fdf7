import { recognisable } from '../../reading/text-form.ts';

const THREAD = /\bM(\d{1,2}(?:\.5)?)\s?[x×]\s?(\d{1,3}(?:\.\d{1,2})?)(?!\d)/g;
const STANDARD_PART =
  /\b(?:ISO|DIN|EN|GB(?:\/T)?)\s?(?:EN\s?)?(?:ISO\s?)?\d{3,5}(?:-\d+)?[\s,]+M?(\d{1,2}(?:\.5)?)(?:[a-wyz]\d)?(?:\s?[x×]\s?(\d{1,3}(?:\.\d{1,2})?))?(?!\d)/g;

/** Head of a screw: at most twice the thread diameter wide and as high as it (ISO 4014 about 1.8 d, ISO 4762 1.5 d). */
const HEAD_WIDTH = 2;
/** Widest standard part without length, the lifting eye: about 4.5 times the thread, one thread thick (DIN 580). */
const RING_WIDTH = 4.5;
/** Retaining rings are at most 2.5 times as wide as the shaft (DIN 471, DIN 472). */
const THIN_RING_WIDTH = 2.5;

function disc(width: number, height: number): number {
  return (Math.PI / 4) * width ** 2 * height;
}

function volumeMm3(diameter: number, second: number | undefined, isThread: boolean): number {
  if (second === undefined || (isThread && second < diameter / 2)) {
    return disc(RING_WIDTH * diameter, diameter);
  }
  return second < diameter / 4
    ? disc(THIN_RING_WIDTH * diameter, second)
    : disc(HEAD_WIDTH * diameter, second + diameter);
}

/**
 * Largest volume in m3 of a standard fastener by its designation: "ISO4762 M6x25", "M16x140", "ISO8734 8m6x30",
 * "ISO4032 M16", "DIN471 17x1". M36x2 is a fine thread, not a length. Undefined when the text names none.
 */
export function fastenerVolumeM3(description: string): number | undefined {
  const text = recognisable(description);
  const found = [...text.matchAll(THREAD), ...text.matchAll(STANDARD_PART)].map(([whole, size, second]) =>
    volumeMm3(Number(size), second === undefined ? undefined : Number(second), /M\d/.test(whole)),
  );
  return found.length === 0 ? undefined : Math.max(...found) / 1e9;
}
