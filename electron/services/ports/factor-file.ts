import type { RawFactorFile } from '../../../shared/model/factor-import.ts';
import type { RawFile } from '../../../shared/model/raw-table.ts';

/** A file of factors: understood as far as its kind goes, or a table whose columns have to be understood. */
export type FactorFileContent =
  | { readonly kind: 'factors'; readonly file: RawFactorFile }
  | { readonly kind: 'table'; readonly table: RawFile };
