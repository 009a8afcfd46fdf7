/** The languages of the product: interface, command line, workbook. English is the master catalogue. */
export const LOCALES = ['en', 'zh-CN', 'de'] as const;
export type Locale = (typeof LOCALES)[number];
