import { z } from 'zod';

/** Regions for which default factors are proposed. */
export const Region = z.enum(['CN', 'EU', 'WORLD']);
export type Region = z.infer<typeof Region>;
