import { type Shape } from './read-shape.ts';

/** Volume of a body with what it is at least and at most, mm3. */
export interface Volume {
  readonly low: number;
  readonly likely: number;
  readonly high: number;
}

/** Head of a socket screw over its diameter: 1.5 wide, 1 high (ISO 4762). */
const HEAD_WIDTH = 1.5;

/**
 * What machining leaves at least of a solid and of a tube: the author's judgement. Of the parts of the invented example
 * whose texts give dimensions, nine in ten lie inside (resources/help/method.md).
 */
const LEAST_OF_SOLID = 0.4;
const LEAST_OF_TUBE = 0.8;

/**
 * Volume of the full body: machining takes away what nobody wrote down, so it is the most such a part can have. A screw
 * lies between its bare shank and a shank with the head of a socket screw; the mean is taken.
 */
export function volumeOf(shape: Shape): Volume {
  switch (shape.kind) {
    case 'block':
      return machined(shape.sides[0] * shape.sides[1] * shape.sides[2], LEAST_OF_SOLID);
    case 'bar':
      return machined(disc(shape.diameter) * shape.length, LEAST_OF_SOLID);
    case 'tube':
      return machined((disc(shape.diameter) - disc(shape.bore)) * shape.length, LEAST_OF_TUBE);
    case 'hollow': {
      const [a, b] = shape.sides;
      const inner = (a - 2 * shape.wall) * (b - 2 * shape.wall);
      return machined((a * b - inner) * shape.length, LEAST_OF_TUBE);
    }
    case 'screw': {
      const shank = disc(shape.diameter) * shape.length;
      const high = shank + disc(HEAD_WIDTH * shape.diameter) * shape.diameter;
      return { low: shank, likely: (shank + high) / 2, high };
    }
  }
}

function machined(volume: number, least: number): Volume {
  return { low: least * volume, likely: volume, high: volume };
}

function disc(diameter: number): number {
  return (Math.PI / 4) * diameter * diameter;
}
