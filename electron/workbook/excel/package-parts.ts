import { columnLetter, quotedSheet } from '../model/address.ts';
import { safeText } from '../model/safe-text.ts';
import { type SheetModel, type WorkbookModel } from '../model/sheet.ts';
import { DECLARATION, xmlAttribute, xmlText } from './xml.ts';

const CREATOR = 'Cradlegate';

const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml';

/** Name of the part of a worksheet, counted from 1. */
export function sheetPartName(number: number): string {
  return `xl/worksheets/sheet${number}.xml`;
}

/** Everything of the file that is neither a sheet nor a list the sheets fill: name and content. */
export function packageParts(model: WorkbookModel, createdAt: Date): readonly (readonly [string, string])[] {
  const count = model.sheets.length;
  return [
    ['[Content_Types].xml', contentTypes(count)],
    [
      '_rels/.rels',
      relationships([
        [`${OFFICE}/relationships/officeDocument`, 'xl/workbook.xml'],
        [`${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'],
        [`${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'],
      ]),
    ],
    ['docProps/core.xml', coreProperties(model.title, createdAt)],
    ['docProps/app.xml', appProperties()],
    [
      'xl/_rels/workbook.xml.rels',
      relationships([
        ...model.sheets.map((_, index): [string, string] => [
          `${OFFICE}/relationships/worksheet`,
          `worksheets/sheet${index + 1}.xml`,
        ]),
        [`${OFFICE}/relationships/styles`, 'styles.xml'],
        [`${OFFICE}/relationships/sharedStrings`, 'sharedStrings.xml'],
      ]),
    ],
    ['xl/workbook.xml', workbookPart(model)],
  ];
}

function contentTypes(sheets: number): string {
  const override = (part: string, type: string): string =>
    `<Override PartName="/${part}" ContentType="${type}"/>`;
  return (
    `${DECLARATION}<Types xmlns="${PACKAGE}/content-types">` +
    '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
    '<Default Extension="xml" ContentType="application/xml"/>' +
    override('xl/workbook.xml', `${SPREADSHEET}.sheet.main+xml`) +
    Array.from({ length: sheets }, (_, index) =>
      override(sheetPartName(index + 1), `${SPREADSHEET}.worksheet+xml`),
    ).join('') +
    override('xl/styles.xml', `${SPREADSHEET}.styles+xml`) +
    override('xl/sharedStrings.xml', `${SPREADSHEET}.sharedStrings+xml`) +
    override('docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml') +
    override('docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml') +
    '</Types>'
  );
}

function relationships(links: readonly (readonly [string, string])[]): string {
  const all = links.map(
    ([type, target], index) => `<Relationship Id="rId${index + 1}" Type="${type}" Target="${target}"/>`,
  );
  return `${DECLARATION}<Relationships xmlns="${PACKAGE}/relationships">${all.join('')}</Relationships>`;
}

function coreProperties(title: string, createdAt: Date): string {
  const time = `${createdAt.toISOString().slice(0, 19)}Z`;
  return (
    `${DECLARATION}<cp:coreProperties xmlns:cp="${PACKAGE}/metadata/core-properties"` +
    ' xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:dcterms="http://purl.org/dc/terms/"' +
    ' xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">' +
    `<dc:title>${xmlText(safeText(title, ''))}</dc:title><dc:creator>${CREATOR}</dc:creator>` +
    `<cp:lastModifiedBy>${CREATOR}</cp:lastModifiedBy>` +
    `<dcterms:created xsi:type="dcterms:W3CDTF">${time}</dcterms:created>` +
    `<dcterms:modified xsi:type="dcterms:W3CDTF">${time}</dcterms:modified></cp:coreProperties>`
  );
}

/** Named after Excel, as writers of this format do: LibreOffice computes the whole file anew for any other name. */
function appProperties(): string {
  return (
    `${DECLARATION}<Properties xmlns="${OFFICE}/extended-properties">` +
    '<Application>Microsoft Excel</Application><AppVersion>16.0300</AppVersion></Properties>'
  );
}

/** Names, order and workbook-wide names. The calculation id is that of Excel 2016: newer versions compute on opening. */
function workbookPart(model: WorkbookModel): string {
  const sheets = model.sheets.map(
    ({ name }, index) =>
      `<sheet name="${xmlAttribute(name)}" sheetId="${index + 1}" r:id="rId${index + 1}"/>`,
  );
  const names = [
    ...model.names.map(({ name, reference }) => definedName(name, reference)),
    ...model.sheets.flatMap(sheetNames),
  ];
  return (
    `${DECLARATION}<workbook xmlns="${MAIN}" xmlns:r="${OFFICE}/relationships">` +
    '<fileVersion appName="xl" lastEdited="5" lowestEdited="5" rupBuild="9303"/><workbookPr/>' +
    '<bookViews><workbookView xWindow="0" yWindow="0" windowWidth="28800" windowHeight="15600" tabRatio="800"/></bookViews>' +
    `<sheets>${sheets.join('')}</sheets>` +
    `${names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`}` +
    '<calcPr calcId="171027"/></workbook>'
  );
}

/** What a sheet prints, repeats and filters; these names are fixed (ECMA-376 18.2.5). */
function sheetNames({ name, columnWidths, rowCount, print, filter }: SheetModel, index: number): string[] {
  const sheet = quotedSheet(name);
  const fixed = (range: string): string => range.replaceAll(/[A-Z]+|\d+/g, '$$$&');
  const own = (kind: string, reference: string, more = ''): string =>
    definedName(`_xlnm.${kind}`, reference, ` localSheetId="${index}"${more}`);
  const titles = [
    ...(print.titleColumns === undefined ? [] : [fixed(print.titleColumns.join(':'))]),
    ...(print.titleRows === undefined ? [] : [fixed(print.titleRows.join(':'))]),
  ];
  const area = `A1:${columnLetter(columnWidths.length - 1)}${rowCount}`;
  return [
    ...(filter === undefined ? [] : [own('_FilterDatabase', `${sheet}!${fixed(filter)}`, ' hidden="1"')]),
    ...(columnWidths.length === 0 || rowCount === 0 ? [] : [own('Print_Area', `${sheet}!${fixed(area)}`)]),
    ...(titles.length === 0
      ? []
      : [own('Print_Titles', titles.map((range) => `${sheet}!${range}`).join(','))]),
  ];
}

function definedName(name: string, reference: string, more = ''): string {
  return `<definedName name="${xmlAttribute(name)}"${more}>${xmlText(reference)}</definedName>`;
}
