import { recognisable } from './text-form.ts';
import { simplified } from './traditional-signs.ts';

/** What a mark on a row says about counting it. */
export type Marker = 'phantom' | 'reference' | 'alternate' | 'option' | 'customerSupplied';

/**
 * Words of marks in English, Chinese and German, as whole cells of a column of marks. Sources: BOM structures of
 * Inventor and SolidWorks, special procurement and item categories of SAP, attributes of Kingdee and Yonyou.
 */
const CELL_WORDS: readonly (readonly [Marker, RegExp])[] = [
  ['phantom', /^(?:phantom|dummy|虚拟件?|虚件|虛擬件|虚设|scheinbaugruppe|dummybaugruppe|fiktiv)/i],
  ['reference', /^(?:reference|ref\.?$|参考|參考|参照|仅供参考|referenz|nur zur info|information only)/i],
  ['alternate', /^(?:alternat|alt\.?\s*\d*$|substitute|替代|替换|替料|備料|alternativ|ersatz)/i],
  ['option', /^(?:option|opt\.?$|选配|选装|選配|可选|加购|wahlweise|sonderausstattung|mehrausstattung)/i],
  [
    'customerSupplied',
    /^(?:customer[- ](?:supplied|furnished|provided)|free[- ]issue|consigned|客供|客户提供|甲供|来料|beistell|beigestellt|kundenbeistellung|bauseits)/i,
  ],
];

/** Marks inside running text: only where they cannot mean anything else. */
const TEXT_WORDS: readonly (readonly [Marker, RegExp])[] = [
  ['phantom', /\(phantom\)|\bphantom assembly\b|[（(【]虚拟件[)）】]|\bscheinbaugruppe\b/i],
  [
    'reference',
    /\(ref(?:erence)?\.?\)|\breference only\b|\bfor reference\b|仅供参考|\bnur (?:als )?referenz\b/i,
  ],
  [
    'alternate',
    /\balternative? (?:to|for) (?:item|pos|part)|^alternat(?:e|ive) (?:to|for)\b|^alternativ (?:zu|für)\b|^(?:可?替代|代替)\s*[a-z\d]|\(alternat(?:e|ive)\)|\balternativ zu (?:pos|teil)|[（(【]替代料?[)）】]|可替代序号|替代物料/i,
  ],
  ['option', /\(option(?:al)?\)|^option:|[（(【](?:选配|选装|可选)[)）】]|\bnur bei option\b/i],
  [
    'customerSupplied',
    /\bcustomer[- ]supplied\b|\bfree[- ]issue\b|[（(【](?:客供|甲供)[)）】]|客户提供|\bkundenbeistellung\b|\bvom kunden beigestellt\b/i,
  ],
];

/** Part of every mark inside running text; most texts have none and are passed over. */
const MAY_BE_MARK = /phantom|ref|altern|option|suppl|issue|[虚仅替选可客甲]|beistell|kunden|schein/i;

/** Words of a column of marks that say: nothing special, or a plain yes that the column title explains. */
const YES = /^(?:x|y|yes|1|true|ja|j|是|√|✓|有)$/i;

/** Mark in a cell of a column made for marks; `title` decides what a plain "yes" means. */
export function markerOfCell(text: string, title: string): Marker | undefined {
  const clean = recognisable(text);
  if (clean === '') {
    return undefined;
  }
  if (YES.test(clean)) {
    return markerIn(recognisable(title).replace(/^(?:是否|is\s+)/i, ''), CELL_WORDS);
  }
  const known = markerIn(clean, CELL_WORDS);
  return (
    known ?? (GROUP_TITLE.test(recognisable(title)) && !NO_GROUP.test(clean) ? groupOf(title) : undefined)
  );
}

/** Titles of columns whose texts name an option or a group of alternates, whatever the text is. */
const GROUP_TITLE =
  /^(?:option(?:\s*(?:code|group|name|no\.?))?|选配|选装|替代组|alt(?:ernat(?:iv)?e?)?[\s.-]*(?:group|gruppe|gr\.?)|alternativgruppe)$/i;

/** Texts in such a column that say: none, or always built in. */
const NO_GROUP =
  /^(?:-+|\/|0|n|no|none|nein|否|无|false|std\.?|standard|base|basis|basic|serie|series|all|alle|标配|标准|基本)$/i;

function groupOf(title: string): Marker {
  return /^(?:alt|替代)/i.test(recognisable(title)) ? 'alternate' : 'option';
}

/** Mark in a description or a note. */
export function markerOfText(text: string): Marker | undefined {
  return MAY_BE_MARK.test(text) ? markerIn(recognisable(text), TEXT_WORDS) : undefined;
}

/** Marks as the only word of a cell that is made for something else: "REF" as a note, "Phantom" as a type. */
const LONE_WORDS: readonly (readonly [Marker, RegExp])[] = [
  ['phantom', /^(?:phantom(?: assembly| item)?|虚拟件|虚件|scheinbaugruppe|dummybaugruppe)$/i],
  ['reference', /^(?:ref\.?|reference(?: only| item)?|参考件?|仅供参考|referenz|nur zur info)$/i],
  ['alternate', /^(?:alternat(?:e|ive)(?: part| item)?|substitute|替代件?|替代料|alternativteil)$/i],
  ['option', /^(?:option(?:al)?|选配件?|选装件?|可选|wahlweise)$/i],
  [
    'customerSupplied',
    /^(?:customer[- ](?:supplied|furnished|provided)|free[- ]issue|客供件?|甲供件?|客户提供|beistellteil|beistellung|bauseits)$/i,
  ],
];

/** Mark in a type or a note that holds nothing else. */
export function markerOfLoneWord(text: string): Marker | undefined {
  return MAY_BE_MARK.test(text) || /参考|beistell|bauseits|wahlweise|dummy|substitute|customer/i.test(text)
    ? markerIn(recognisable(simplified(text)), LONE_WORDS)
    : undefined;
}

function markerIn(text: string, words: readonly (readonly [Marker, RegExp])[]): Marker | undefined {
  return words.find(([, pattern]) => pattern.test(text))?.[0];
}

/** Marks of which the file does not say whether the line is built in: such a line stays open. */
export function leavesOpen(marker: Marker): marker is 'reference' | 'alternate' | 'option' {
  return marker === 'reference' || marker === 'alternate' || marker === 'option';
}
