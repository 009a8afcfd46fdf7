import { COMPONENTS } from '../../../shared/model/component.ts';
import { type SupplierPcf } from '../../../shared/model/supplier-pcf.ts';
import { type Book, column, componentName, SHEETS } from '../book.ts';
import { type Cell, optionalInput, optionalText, textCell } from '../model/cell.ts';
import { type SheetModel } from '../model/sheet.ts';
import { dataSheet, type DataRow } from '../table/data-sheet.ts';
import { type Column, layOut, type Layout } from '../table/layout.ts';
import { type Fields, originsOf } from '../table/origins.ts';

const FIELDS: Fields = {
  name: 'name',
  supplier: 'supplier',
  declaredUnitAmount: 'declaredUnitAmount',
  unitaryProductAmount: 'unitaryProductAmount',
  productMassKg: 'productMassKg',
  ...Object.fromEntries(COMPONENTS.map((component) => [component, `components.${component}`])),
  validUntil: 'validUntil',
  geography: 'geography',
  primaryDataPercent: 'primaryDataPercent',
  technological: 'quality.technological',
  geographical: 'quality.geographical',
  temporal: 'quality.temporal',
  verification: 'verification',
  sourceTitle: 'source',
  note: 'note',
};

/** Columns and rows of 12_SupplierPCF. */
export function supplierLayout(book: Book): Layout {
  return layOut(SHEETS.suppliers, columns(book), (book.content.study.supplierPcfs ?? []).length);
}

/** Cell of a number of a footprint that 11_Factors points at. */
export function supplierCell(
  book: Book,
  layout: Layout,
  pcfId: string,
  columnId: string,
): string | undefined {
  const index = (book.content.study.supplierPcfs ?? []).findIndex(({ id }) => id === pcfId);
  return index < 0 ? undefined : layout.outside(columnId, layout.firstRow + index);
}

function columns(book: Book): Column[] {
  const number = { numeric: true };
  return [
    column(book, 'pcfId', 'line', 22),
    column(book, 'name', 'line', 34),
    column(book, 'supplier', 'line', 26),
    column(book, 'specification', 'line', 11),
    column(book, 'status', 'line', 11),
    column(book, 'declaredUnit', 'declared', 12),
    column(book, 'declaredUnitAmount', 'declared', 12, number),
    column(book, 'unitaryProductAmount', 'declared', 12, number),
    column(book, 'productMassKg', 'declared', 12, { numeric: true, unit: 'kg' }),
    ...COMPONENTS.map((component) =>
      column(book, component, 'factorValues', 12, {
        title: componentName(book, component),
        unit: 'kg CO₂e',
        numeric: true,
      }),
    ),
    column(book, 'referencePeriod', 'scope', 22),
    column(book, 'validUntil', 'scope', 12),
    column(book, 'boundary', 'scope', 18),
    column(book, 'packagingIncluded', 'scope', 12),
    column(book, 'outboundIncluded', 'scope', 14),
    column(book, 'gwpSet', 'scope', 12),
    column(book, 'geography', 'scope', 12),
    column(book, 'standards', 'scope', 24),
    column(book, 'primaryDataPercent', 'quality', 12, { numeric: true, unit: '%' }),
    column(book, 'technological', 'quality', 13, number),
    column(book, 'geographical', 'quality', 13, number),
    column(book, 'temporal', 'quality', 13, number),
    column(book, 'verification', 'source', 34),
    column(book, 'sourceTitle', 'source', 40),
    column(book, 'note', 'source', 34),
  ];
}

/** 12_SupplierPCF: footprints received from suppliers, as received; 11_Factors points at their figures. */
export function supplierSheet(book: Book): SheetModel | undefined {
  const pcfs = book.content.study.supplierPcfs ?? [];
  if (pcfs.length === 0) {
    return undefined;
  }
  return dataSheet({
    layout: supplierLayout(book),
    title: book.say('sheet.suppliers.title'),
    note: book.say('sheet.suppliers.note'),
    emptyNote: book.say('text.none'),
    totalLabel: book.say('text.total'),
    totals: {},
    rows: () => pcfs.map((pcf) => pcfRow(book, pcf)),
    originOf: originsOf('supplierPcf', pcfs, FIELDS),
    frozenColumns: 2,
    tab: 'reference',
  });
}

function pcfRow(book: Book, pcf: SupplierPcf): DataRow {
  const inclusion = (stated: boolean | undefined): Cell =>
    textCell(book.say(`inclusion.${stated === undefined ? 'notStated' : stated ? 'included' : 'excluded'}`));
  return {
    cells: {
      pcfId: textCell(pcf.id),
      name: textCell(pcf.name, 'name'),
      supplier: textCell(pcf.supplier, 'name'),
      specification: textCell(pcf.specification),
      status: textCell(book.say(`pcfStatus.${pcf.status}`)),
      declaredUnit: textCell(pcf.declaredUnit, 'inputWord'),
      declaredUnitAmount: optionalInput(pcf.declaredUnitAmount),
      unitaryProductAmount: optionalInput(pcf.unitaryProductAmount),
      productMassKg: optionalInput(pcf.productMassKg),
      ...Object.fromEntries(COMPONENTS.map((one) => [one, optionalInput(pcf.components[one])])),
      referencePeriod: textCell(`${pcf.referencePeriodStart} – ${pcf.referencePeriodEnd}`),
      validUntil: optionalText(pcf.validUntil),
      boundary: textCell(book.say(`pcfBoundary.${pcf.boundary}`)),
      packagingIncluded: inclusion(pcf.packagingIncluded),
      outboundIncluded: inclusion(pcf.outboundTransportIncluded),
      gwpSet: textCell(pcf.gwpSet),
      geography: textCell(pcf.geography),
      standards: optionalText((pcf.standards ?? []).join('; '), 'textWrap'),
      primaryDataPercent: optionalInput(pcf.primaryDataPercent),
      technological: optionalInput(pcf.quality?.technological),
      geographical: optionalInput(pcf.quality?.geographical),
      temporal: optionalInput(pcf.quality?.temporal),
      verification: optionalText(pcf.verification, 'textWrap'),
      sourceTitle: optionalText(pcf.source, 'textWrap'),
      note: optionalText(pcf.note, 'textWrap'),
    },
  };
}
