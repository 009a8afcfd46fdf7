/** The words one language uses in the invented lists; several where exports differ. */
export interface LayoutWords {
  readonly level: readonly string[];
  readonly position: readonly string[];
  readonly parent: readonly string[];
  readonly path: readonly string[];
  readonly partNumber: readonly string[];
  readonly description: readonly string[];
  readonly material: readonly string[];
  readonly quantity: readonly string[];
  readonly unit: readonly string[];
  /** Column of the mass of one piece, by unit. */
  readonly massEach: Readonly<Record<'kg' | 'g', readonly string[]>>;
  readonly massPerMetre: readonly string[];
  readonly length: readonly string[];
  readonly totalMass: Readonly<Record<'kg' | 'g', readonly string[]>>;
  /** Titles of two rows: the upper one is merged over both mass columns. */
  readonly massGroup: { readonly over: string; readonly each: string; readonly total: string };
  readonly note: string;
  readonly titles: readonly string[];
  readonly subtotal: readonly string[];
  readonly total: readonly string[];
  readonly footers: readonly string[];
  readonly names: readonly string[];
  readonly materials: readonly string[];
  readonly pieces: readonly string[];
  readonly metres: readonly string[];
  /** Counted quantities as people write them; `{n}` is the number. */
  readonly countTexts: readonly string[];
  /** Quantities that say no number. */
  readonly vague: readonly string[];
  readonly several: readonly string[];
  readonly decimalSign: ',' | '.';
}

const ENGLISH: LayoutWords = {
  level: ['Level', 'BOM Level', 'Lvl'],
  position: ['Pos.', 'ITEM NO.', 'Item', 'Find No.'],
  parent: ['Parent Part No.', 'Parent', 'Parent Number'],
  path: ['Path', 'BOM Path', 'Structure Path'],
  partNumber: ['Part No.', 'PART NUMBER', 'Component', 'Item Code'],
  description: ['Description', 'DESCRIPTION', 'Part Name', 'Designation'],
  material: ['Material', 'Material Grade'],
  quantity: ['Qty', 'QTY.', 'Quantity', 'Component quantity'],
  unit: ['Unit', 'UoM', 'Base unit'],
  massEach: { kg: ['Mass each [kg]', 'Weight (kg)', 'Unit weight, kg'], g: ['Mass (g)', 'Weight each [g]'] },
  massPerMetre: ['Weight per metre [kg]', 'Mass [kg/m]', 'Weight (kg/m)'],
  length: ['Length [mm]', 'Cut length (mm)'],
  totalMass: { kg: ['Total mass [kg]', 'Total weight (kg)'], g: ['Total mass [g]', 'Total weight (g)'] },
  massGroup: { over: 'Weight', each: 'each', total: 'total' },
  note: 'Remarks',
  titles: ['BILL OF MATERIALS', 'Machine: invented press', 'Printed from PLM', 'Revision C'],
  subtotal: ['Subtotal', 'Sub-total'],
  total: ['Total', 'Grand total:', 'Total weight'],
  footers: ['Page 2 of 7', 'Printed on 3 May', 'End of list'],
  names: ['Frame', 'Bracket', 'Shaft', 'Cover plate', 'Guide', 'Total station', 'Housing', 'Spacer'],
  materials: ['S235JR', 'EN AW-6082', '1.4301', 'C45', 'POM'],
  pieces: ['pcs', 'EA', 'pc'],
  metres: ['m', 'metre'],
  countTexts: ['{n} sets', '{n} pcs', '{n}pcs.', '{n} EA'],
  vague: ['as required', 'AR', 'a few', 'tbd'],
  several: ['2 rails + 4 carriages', '1 motor and 2 cables'],
  decimalSign: '.',
};

const CHINESE: LayoutWords = {
  level: ['层级', 'BOM层级', '阶次'],
  position: ['序号', '项次', '位号'],
  parent: ['父件编码', '上级物料编码', '父项编码'],
  path: ['路径', '层级路径', '结构路径'],
  partNumber: ['物料编码', '图号', '子件编码', '存货编码'],
  description: ['物料名称', '名称', '子件名称'],
  material: ['材质', '材料'],
  quantity: ['数量', '用量', '单台数量', '标准用量'],
  unit: ['单位', '计量单位'],
  massEach: { kg: ['单重(kg)', '单件重量（kg）', '单重/kg'], g: ['单重(g)', '单重（克）'] },
  massPerMetre: ['每米重量(kg)', '单重(kg/m)', '米重（kg）'],
  length: ['长度(mm)', '下料长度（mm）'],
  totalMass: { kg: ['总重(kg)', '总重量（kg）'], g: ['总重(g)', '总重量（克）'] },
  massGroup: { over: '重量', each: '单件', total: '合计' },
  note: '备注',
  titles: ['物料清单', '产品名称：虚构压机', '版本：C', '编号 虚构-01'],
  subtotal: ['小计', '本页小计'],
  total: ['合计', '总计：'],
  footers: ['第 2 页 共 7 页', '以下空白', '打印日期：五月三日'],
  names: ['机架', '支架', '轴', '盖板', '导轨', '合计台', '壳体', '垫块'],
  materials: ['Q235B', '6061', '304', '45钢', 'POM'],
  pieces: ['件', '个', '只'],
  metres: ['米', 'm'],
  countTexts: ['{n}个', '{n} 套', '{n}件', '{n}只'],
  vague: ['若干', '适量', '按需', '待定'],
  several: ['2根导轨+4个滑块', '电机1台+电缆2根'],
  decimalSign: '.',
};

const GERMAN: LayoutWords = {
  level: ['Ebene', 'Baustufe', 'Stufe', 'Auflösungsstufe'],
  position: ['Pos.', 'Positionsnummer', 'Lfd. Nr.'],
  parent: ['Übergeordnete Sachnummer', 'Oberteil', 'Baugruppe Nr.'],
  path: ['Pfad', 'Strukturpfad', 'Stücklistenpfad'],
  partNumber: ['Sachnummer', 'Teilenummer', 'Artikelnr.', 'Komponente'],
  description: ['Benennung', 'Bezeichnung', 'Objektkurztext'],
  material: ['Werkstoff', 'Material'],
  quantity: ['Menge', 'Anzahl', 'Stückzahl'],
  unit: ['ME', 'Einheit', 'Mengeneinheit'],
  massEach: {
    kg: ['Gewicht/Stk [kg]', 'Einzelgewicht (kg)', 'Masse je Stück in kg'],
    g: ['Gewicht/Stk [g]', 'Stückgewicht (g)'],
  },
  massPerMetre: ['Gewicht/m [kg]', 'Metergewicht (kg)', 'Gewicht [kg/m]'],
  length: ['Länge [mm]', 'Zuschnittlänge (mm)'],
  totalMass: { kg: ['Gesamtgewicht [kg]', 'Gesamtmasse (kg)'], g: ['Gesamtgewicht [g]', 'Gesamtmasse (g)'] },
  massGroup: { over: 'Gewicht', each: 'einzeln', total: 'gesamt' },
  note: 'Bemerkung',
  titles: ['Stückliste', 'Maschine: erfundene Presse', 'Stand: C', 'gezeichnet nach Norm'],
  subtotal: ['Zwischensumme', 'Summe Baugruppe'],
  total: ['Gesamt', 'Summe:', 'Gesamtgewicht'],
  footers: ['Seite 2', 'Druckdatum 3. Mai', 'Ende der Stückliste'],
  names: ['Gestell', 'Halter', 'Welle', 'Deckblech', 'Führung', 'Gesamtanzeige', 'Gehäuse', 'Distanzstück'],
  materials: ['S235JR', 'EN AW-6082', '1.4301', 'C45', 'POM'],
  pieces: ['Stk', 'ST', 'Stück'],
  metres: ['m', 'lfm'],
  countTexts: ['{n} Stk', '{n} Satz', '{n} St.', '{n} Stück'],
  vague: ['nach Bedarf', 'n. B.', 'einige', 'offen'],
  several: ['2 Schienen + 4 Wagen', '1 Motor und 2 Kabel'],
  decimalSign: ',',
};

export const LAYOUT_WORDS = { en: ENGLISH, zh: CHINESE, de: GERMAN } as const;
export type LayoutLanguage = keyof typeof LAYOUT_WORDS;
