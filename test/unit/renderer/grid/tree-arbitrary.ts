import fc from 'fast-check';
import { type TreeNode } from '../../../../renderer/src/grid/tree-index.ts';

/** A list of nodes as it may come: parents before or behind their children, missing parents, rings. */
export const looseTree: fc.Arbitrary<readonly TreeNode[]> = fc
  .array(fc.option(fc.nat(40), { nil: undefined }), { maxLength: 40 })
  .map((parents) =>
    parents.map((parent, index) => ({
      id: `n${index}`,
      parentId: parent === undefined ? null : `n${parent}`,
    })),
  );

/** A tree in the order of a BOM: every parent stands before its children. */
export const bomTree: fc.Arbitrary<readonly TreeNode[]> = fc
  .array(fc.nat(6), { minLength: 1, maxLength: 60 })
  .map((drops) => {
    const path: string[] = [];
    return drops.map((drop, index) => {
      path.length = Math.max(0, path.length - drop);
      const parentId = path.at(-1) ?? null;
      path.push(`n${index}`);
      return { id: `n${index}`, parentId };
    });
  });
