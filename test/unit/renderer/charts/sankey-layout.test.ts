import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NODE_GAP, nodeTops, sharedScale } from '../../../../renderer/src/charts/sankey-layout.ts';

const column = fc.array(fc.integer({ min: 1, max: 10_000 }), { minLength: 1, maxLength: 14 });

describe('the layout of the flow', () => {
  it('keeps every label apart from its neighbours and inside the drawing', () => {
    fc.assert(
      fc.property(fc.array(column, { minLength: 1, maxLength: 4 }), (columns) => {
        const height = 300;
        const nodes = columns.flatMap((sizes, index) =>
          sizes.map((size, at) => ({ id: `${index}/${at}`, column: index, size })),
        );
        const tops = nodeTops(nodes, height);
        const scale = sharedScale(nodes, height);
        for (const [index, sizes] of columns.entries()) {
          const places = sizes.map((size, at) => ({
            top: (tops.get(`${index}/${at}`) ?? Number.NaN) * height,
            size: size * scale,
          }));
          for (const [at, place] of places.entries()) {
            const next = places[at + 1];
            expect(place.top).toBeGreaterThanOrEqual(-1e-6);
            expect(
              next === undefined ? place.top + place.size : place.top + place.size + NODE_GAP,
            ).toBeLessThanOrEqual((next === undefined ? height : next.top) + 1e-6);
          }
        }
      }),
    );
  });
});
