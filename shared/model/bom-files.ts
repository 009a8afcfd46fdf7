/**
 * Endings of the files a BOM may be in, without the dot: what the file dialogs offer. The content of a file decides how it
 * is read; xls and ods are the formats of older and of open office programs.
 */
export const BOM_ENDINGS = ['xlsx', 'xlsm', 'xls', 'ods', 'csv', 'tsv', 'txt'] as const;
