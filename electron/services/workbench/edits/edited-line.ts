import { type BomLine } from '../../../../shared/model/bom-line.ts';

/** The line with a cell taken over (the very same line where it said nothing new), or why it was not taken. */
export type EditedLine =
  { readonly line: BomLine } | { readonly code: string; readonly params: Readonly<Record<string, string>> };
