/**
 * Unit texts of BOM exports in several languages, lower case, without spaces and full stops, and the unit code of
 * this product they stand for. Sources: SI symbols; UN/ECE Recommendation 20 common codes (H87, PCE, SET, MTR,
 * KGM, GRM, LTR); usual words of ERP and PLM exports.
 */
const WORDS: Readonly<Record<string, string>> = {
  piece:
    'pc pcs piece pieces pce ea each unit units no nr nos qty h87 c62 件 个 個 只 只装 台 根 块 塊 片 张 條 条 支 颗 粒 枚 把 ' +
    'stk stck stück stueck st szt ks db pz pza pièce pièces pezzo pezzi unidad 個数 개 本 шт',
  set: 'set sets kit kits 套 组 組 satz sätze saetze garnitur jeu jeux juego serie セット 式 компл',
  pair: 'pair pairs pr prs 对 對 双 雙 副 paar paare paire paires coppia par',
  roll: 'roll rolls rl 卷 盘 rolle rollen rouleau rotolo rollo',
  m: 'm meter meters metre metres mtr lfm lfdm 米 公尺 mètre mètres metro metros metri м',
  cm: 'cm centimeter centimetre zentimeter 厘米 公分',
  mm: 'mm millimeter millimetre 毫米 мм',
  kg: 'kg kgs kgm kilogram kilograms kilogramm kilo kilos 千克 公斤 kilogramme kilogrammo кг',
  g: 'g gr gram grams gramm grm 克 gramme grammo г гр',
  mg: 'mg milligram milligrams milligramm 毫克',
  t: 't to ton tonne tonnes tonnen tne 吨 噸',
  l: 'l ltr liter litre liters litres 升 公升 litro litri',
  ml: 'ml milliliter millilitre 毫升',
  m2: 'm2 m² sqm qm quadratmeter 平方米 平米 ㎡ mtk',
  m3: 'm3 m³ cbm kubikmeter 立方米 立方 mtq',
};

/** Unit code by unit text; see {@link unitCode} for the normal form of the key. */
export const UNIT_BY_TEXT: ReadonlyMap<string, string> = new Map(
  Object.entries(WORDS).flatMap(([code, words]) => words.split(' ').map((word) => [word, code] as const)),
);
