/** Endings of tables the file dialog offers. */
export const TABLE_FILE_TYPES: readonly string[] = ['.xlsx', '.xlsm', '.xls', '.ods', '.csv', '.tsv', '.txt'];
