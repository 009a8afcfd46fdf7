import { z } from 'zod';
import { LOCALES } from '../model/locale.ts';
import { type Procedure } from './procedure.ts';

/** Formats of others in which a footprint leaves the house. */
export const EXCHANGE_FORMATS = ['pact3', 'pact2', 'openlca'] as const;
export type ExchangeFormat = (typeof EXCHANGE_FORMATS)[number];

export const ExchangeOutcome = z.strictObject({
  path: z.string(),
  format: z.enum(EXCHANGE_FORMATS),
  bytes: z.number(),
  /** SHA-256 of the study the file was made from. */
  studySha256: z.string(),
});
export type ExchangeOutcome = z.infer<typeof ExchangeOutcome>;

export const exchangeProcedures = {
  'exchange.export': {
    kind: 'query',
    /** `locale` is the language of the texts the program writes into the file. */
    input: z.strictObject({
      path: z.string().min(1).max(4096),
      format: z.enum(EXCHANGE_FORMATS),
      locale: z.enum(LOCALES).default('en'),
    }),
    output: ExchangeOutcome,
  },
} as const satisfies Record<string, Procedure>;
