import { z } from 'zod';
import { BASES } from '../model/component.ts';

/** How the value of a node follows from its children; see electron/engine/explain/trace-node.ts. */
export const Combine = z.enum(['sum', 'product', 'quotient', 'difference', 'input', 'formula']);
export type Combine = z.infer<typeof Combine>;

const common = {
  /** What the number is: text under `traceNode.<code>`. */
  code: z.string(),
  params: z.record(z.string(), z.string()),
  /** Plain decimal with every digit, as long as it is; see `rounded`. */
  value: z.string().regex(/^-?\d+(\.\d+)?$/),
  unit: z.string(),
  combine: Combine,
  /** `once`: the method rounds here, half to even, to 1e-24. `shown`: rounded for print only, its parent works on exactly. */
  rounded: z.enum(['once', 'shown']).optional(),
  lineId: z.string().optional(),
  field: z.string().optional(),
  /** Cell of an imported file. */
  cell: z.string().optional(),
  factorId: z.string().optional(),
  ruleId: z.string().optional(),
  clause: z.string().optional(),
  source: z.string().optional(),
  /** Target that explains the number on its own. */
  target: z.string().optional(),
};

/** One number and the numbers it is made of. */
export type TraceNodeView = z.infer<z.ZodObject<typeof common>> & {
  readonly children: readonly TraceNodeView[];
};
export const TraceNodeView: z.ZodType<TraceNodeView> = z.lazy(() =>
  z.strictObject({ ...common, children: z.array(TraceNodeView) }),
);

/** Where one number of a study comes from. */
export const TraceOutcome = z.strictObject({
  target: z.string(),
  basis: z.enum(BASES),
  node: TraceNodeView,
});
export type TraceOutcome = z.infer<typeof TraceOutcome>;

/** What may be asked; how targets are written stands in resources/help/cli.md. */
export const TraceRequest = z.strictObject({
  target: z.string().min(1).max(400),
  /** Electricity method of the numbers; that of the headline where absent. */
  basis: z.enum(BASES).optional(),
  /** A study document to be asked instead of the open project. */
  studyPath: z.string().min(1).max(4096).optional(),
});
export type TraceRequest = z.infer<typeof TraceRequest>;
