import { expect, test } from 'vitest';
import { readHeaderCell } from '../../../electron/reading/header-cell.ts';
import { HEADER_SYNONYMS } from '../../../electron/reading/header-synonyms.ts';

/** Column titles as people write them, one list for each language; what they hold stands in front. */
const TITLES: Readonly<Record<string, readonly (readonly [string, string])[]>> = {
  en: [
    ['position', 'Item No.'],
    ['partNumber', 'Part Number'],
    ['description', 'Description'],
    ['quantity', 'Qty'],
    ['mass', 'Unit weight (kg)'],
    ['unit', 'UoM'],
    ['supplier', 'Supplier'],
    ['country', 'Country of origin'],
    ['note', 'Remarks'],
    ['totalMass', 'Total weight [kg]'],
    ['materialText', 'Material'],
    ['procurement', 'Make/Buy'],
  ],
  de: [
    ['position', 'Pos.-Nr.'],
    ['partNumber', 'Sachnummer'],
    ['description', 'Benennung'],
    ['quantity', 'Menge'],
    ['mass', 'Gewicht/Stk [g]'],
    ['unit', 'ME'],
    ['supplier', 'Lieferant'],
    ['country', 'Ursprungsland'],
    ['note', 'Bemerkung'],
    ['totalMass', 'Gesamtgewicht'],
    ['materialText', 'Werkstoff'],
    ['procurement', 'Beschaffungsart'],
  ],
  zh: [
    ['position', '序号'],
    ['partNumber', '物料编码'],
    ['description', '物料名称'],
    ['quantity', '数量'],
    ['mass', '单重(kg)'],
    ['unit', '计量单位'],
    ['supplier', '供应商'],
    ['country', '原产国'],
    ['note', '备注'],
    ['totalMass', '总重'],
    ['materialText', '材质'],
    ['procurement', '自制外购'],
  ],
  fr: [
    ['position', 'Repère'],
    ['partNumber', 'Numéro d’article'],
    ['description', 'Désignation'],
    ['quantity', 'Qté'],
    ['mass', 'Masse unitaire (kg)'],
    ['unit', 'Unité'],
    ['supplier', 'Fournisseur'],
    ['country', "Pays d'origine"],
    ['note', 'Remarque'],
    ['totalMass', 'Poids total [kg]'],
    ['materialText', 'Matière'],
    ['procurement', 'Approvisionnement'],
  ],
  es: [
    ['position', 'Posición'],
    ['partNumber', 'Código de artículo'],
    ['description', 'Descripción'],
    ['quantity', 'Cantidad'],
    ['mass', 'Peso unitario (kg)'],
    ['unit', 'Unidad'],
    ['supplier', 'Proveedor'],
    ['country', 'País de origen'],
    ['note', 'Observaciones'],
    ['totalMass', 'Peso total (kg)'],
    ['materialText', 'Materiales'],
    ['procurement', 'Aprovisionamiento'],
  ],
  it: [
    ['position', 'Posizione'],
    ['partNumber', 'Codice articolo'],
    ['description', 'Descrizione'],
    ['quantity', 'Quantità'],
    ['mass', 'Peso unitario [kg]'],
    ['unit', 'Unità di misura'],
    ['supplier', 'Fornitore'],
    ['country', 'Paese di origine'],
    ['note', 'Osservazioni'],
    ['totalMass', 'Peso complessivo'],
    ['materialText', 'Materiale'],
    ['procurement', 'Approvvigionamento'],
  ],
  ja: [
    ['position', '項番'],
    ['partNumber', '品番'],
    ['description', '品名'],
    ['quantity', '員数'],
    ['mass', '単体重量(kg)'],
    ['unit', '単位'],
    ['supplier', '仕入先'],
    ['country', '原産国'],
    ['note', '備考'],
    ['totalMass', '総重量'],
    ['materialText', '材料'],
    ['procurement', '調達区分'],
  ],
};

test.each(Object.entries(TITLES))('column titles in %s are known', (_, titles) => {
  const understood = titles.map(([, title]) => [readHeaderCell(title)?.role ?? '-', title]);
  expect(understood).toEqual(titles.map(([role, title]) => [role, title]));
});

test('no title stands for two things', () => {
  const all = Object.values(HEADER_SYNONYMS).flatMap((words) => [...new Set(words)]);
  expect(all.filter((word, index) => all.indexOf(word) !== index)).toEqual([]);
});

test('prices, states and what nobody knows are no fields', () => {
  for (const title of [
    'Prix unitaire',
    'Precio unitario',
    'Prezzo unitario',
    '単価',
    'Unit price',
    'Stato',
  ]) {
    expect(readHeaderCell(title)?.role).toBe('ignored');
  }
  for (const title of ['Zzz', 'Merk', '???', 'Foo (bar)']) {
    expect(readHeaderCell(title)).toBeUndefined();
  }
});
