import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { decimalOf } from './decimal-text.ts';

/** Fields of decoded JSON, read with care: a wrong kind is as if it were absent, but named. */
export interface Fields {
  readonly text: (name: string) => string;
  readonly list: (name: string) => readonly string[];
  readonly truth: (name: string) => boolean | undefined;
  /** Decimals are texts in PACT; percents of version 2 are JSON numbers. */
  readonly decimal: (name: string) => DecimalString | undefined;
  readonly inside: (name: string) => Fields;
  /** Names of fields that were there and no number. */
  readonly wrong: readonly string[];
}

export function fieldsOf(value: unknown, wrong: string[] = []): Fields {
  const object: Readonly<Record<string, unknown>> =
    typeof value === 'object' && value !== null ? (value as Record<string, unknown>) : {};
  return {
    wrong,
    text(name) {
      const field = object[name];
      return typeof field === 'string' ? field.trim() : '';
    },
    list(name) {
      const field = object[name];
      return Array.isArray(field) ? field.filter((item) => typeof item === 'string') : [];
    },
    truth(name) {
      const field = object[name];
      return typeof field === 'boolean' ? field : undefined;
    },
    decimal(name) {
      const field = object[name];
      if (field === undefined || field === null || field === '') {
        return undefined;
      }
      const decimal =
        typeof field === 'string' || typeof field === 'number' ? decimalOf(String(field)) : undefined;
      if (decimal === undefined) {
        wrong.push(name);
      }
      return decimal;
    },
    inside: (name) => fieldsOf(object[name], wrong),
  };
}
