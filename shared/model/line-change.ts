import { z } from 'zod';
import { LineId } from './bom-line.ts';
import { LineFields } from './variant.ts';

/** Fields of one BOM line that become others; null takes a field away, what is not named stays. */
export const LineChange = z.strictObject({ id: LineId, set: LineFields });
export type LineChange = z.infer<typeof LineChange>;
