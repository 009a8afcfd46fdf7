import type { LibraryIndex, PublishedTable } from './library-index.ts';

const HEADING = 'Cradlegate';
const LICENCE = [
  'The program is licensed under the Apache License, Version 2.0.',
  'The figures in resources/factors were published by others and keep the terms of their publishers.',
  'Values are carried over unchanged unless a line below says so; names are translated, boundaries described anew.',
];

/**
 * The NOTICE file: every set of the library with publisher, terms and the attribution its publisher asks for.
 * Made from the library's index alone, so that a set cannot ship without its notice. Ends with a line break.
 */
export function buildNotice(index: Pick<LibraryIndex, 'version' | 'sets' | 'tables'>): string {
  return [
    HEADING,
    '',
    ...LICENCE,
    '',
    `Factor library ${index.version}`,
    '',
    ...index.sets.flatMap(entry),
    'Activity data and compositions',
    '',
    ...index.tables.flatMap(entry),
  ]
    .join('\n')
    .trimEnd()
    .concat('\n');
}

function entry(table: PublishedTable): readonly string[] {
  const year = table.publicationYear === undefined ? '' : `, ${table.publicationYear}`;
  return [
    `${table.file} (${table.rows} rows)`,
    `  ${table.title}${year}`,
    `  Publisher: ${table.publisher}`,
    `  Terms: ${table.terms}`,
    `  ${table.attribution}`,
    '',
  ];
}
