import { type Locale } from '../../../shared/model/locale.ts';
import { type RowTone, type StyleName } from '../model/style-name.ts';
import {
  type Alignment,
  type Border,
  type CellFormat,
  type Fill,
  type Font,
  type Line,
} from './cell-format.ts';

/** The product's light theme: text, lines, one accent; severities keep apart under colour blindness by hue and word. */
const COLOUR = {
  text: 'FF17212B',
  quiet: 'FF5B6875',
  accent: 'FF0B6478',
  input: 'FF1F5C9E',
  onAccent: 'FFFFFFFF',
  header: 'FFE9EDF1',
  section: 'FFDFF0F3',
  assembly: 'FFF3F5F7',
  line: 'FFDCE1E7',
  strongLine: 'FF7F8B99',
  corrected: 'FFFFF4DC',
  hatch: 'FF848F9C',
  error: 'FFB3261E',
  warning: 'FF8A5300',
  note: 'FF1F5C9E',
} as const;

const FORMAT = {
  mass: '#,##0.000;-#,##0.000;0',
  emission: '#,##0.000;-#,##0.000;0',
  ratio: '#,##0.0000##;-#,##0.0000##;0',
  // Three significant digits, whatever the size
  headline: '[>=100]#,##0;[>=10]0.0;0.00',
  percent: '0.0%',
  signedPercent: '+0.00%;-0.00%;0.00%',
  integer: '#,##0',
} as const;

const FONT_BY_LOCALE: Readonly<Record<Locale, string>> = {
  en: 'Arial',
  de: 'Arial',
  'zh-CN': 'Microsoft YaHei',
};
const FONT_SIZE = 9;

const HAIRLINE: Border = { bottom: { style: 'hair', color: COLOUR.line } };
const TOTAL_LINE: Border = {
  top: { style: 'thin', color: COLOUR.strongLine },
  bottom: { style: 'thin', color: COLOUR.strongLine },
};

function solid(color: string): Fill {
  return { pattern: 'solid', color };
}

/** Hatching means "not certain or not there" everywhere in the product; it survives grey print. */
const HATCHED: Fill = { pattern: 'lightUp', color: COLOUR.hatch };

interface Look {
  readonly font?: Partial<Font>;
  readonly numberFormat?: string;
  readonly alignment?: Alignment;
  readonly fill?: Fill;
  readonly border?: Border;
  /** May be changed while the sheet is protected. */
  readonly unlocked?: boolean;
  /** Headings keep their own fill whatever the row is. */
  readonly fixed?: boolean;
}

const RIGHT: Alignment = { horizontal: 'right', vertical: 'top' };
/** Texts stand off from the number to their left. */
const TOP: Alignment = { vertical: 'top', horizontal: 'left', indent: 1 };
const WRAP: Alignment = { ...TOP, wrapText: true };
const MIDDLE: Alignment = { horizontal: 'right', vertical: 'center' };
const FLUSH: Alignment = { vertical: 'top' };

const CENTRED: Alignment = { horizontal: 'center', vertical: 'center', wrapText: true };

/** Boxes of the boundary: a whole line is inside the gate, a broken one outside. */
const FRAME = framed({ style: 'medium', color: COLOUR.accent });
const DASHED = framed({ style: 'dashed', color: COLOUR.strongLine });
const SIGNED: Border = { bottom: { style: 'thin', color: COLOUR.text } };

function framed(line: Line): Border {
  return { top: line, bottom: line, left: line, right: line };
}

function ink(color: string, more: Partial<Font> = {}): Partial<Font> {
  return { color, ...more };
}

const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: {
    font: ink(COLOUR.accent, { size: 14, bold: true }),
    alignment: { vertical: 'center' },
    border: {},
    fixed: true,
  },
  subtitle: { font: ink(COLOUR.quiet), alignment: FLUSH, border: {}, fixed: true },
  section: {
    font: ink(COLOUR.accent, { bold: true, size: 11 }),
    fill: solid(COLOUR.section),
    fixed: true,
    alignment: { vertical: 'center' },
  },
  band: { font: ink(COLOUR.onAccent, { bold: true }), fill: solid(COLOUR.accent), border: {}, fixed: true },
  header: {
    font: ink(COLOUR.text, { bold: true }),
    fill: solid(COLOUR.header),
    alignment: WRAP,
    border: { bottom: { style: 'thin', color: COLOUR.strongLine } },
    fixed: true,
  },
  headerNumber: {
    font: ink(COLOUR.text, { bold: true }),
    fill: solid(COLOUR.header),
    alignment: { vertical: 'top', wrapText: true, horizontal: 'right' },
    border: { bottom: { style: 'thin', color: COLOUR.strongLine } },
    fixed: true,
  },
  label: { font: { bold: true }, alignment: { ...TOP, vertical: 'center' } },
  remark: { font: ink(COLOUR.quiet), alignment: { ...WRAP, vertical: 'center' } },
  text: { alignment: TOP },
  textWrap: { alignment: WRAP },
  textCentre: { alignment: { horizontal: 'center', vertical: 'top' } },
  name: { alignment: WRAP },
  input: { font: ink(COLOUR.input), alignment: RIGHT, unlocked: true },
  inputText: { font: ink(COLOUR.input), alignment: WRAP, unlocked: true },
  inputWord: { font: ink(COLOUR.input), alignment: TOP, unlocked: true },
  correctedText: { font: ink(COLOUR.warning), alignment: WRAP, fill: solid(COLOUR.corrected), fixed: true },
  mass: { numberFormat: FORMAT.mass, alignment: RIGHT },
  emission: { numberFormat: FORMAT.emission, alignment: RIGHT },
  number: { alignment: RIGHT },
  constant: { alignment: RIGHT },
  integer: { numberFormat: FORMAT.integer, alignment: RIGHT },
  percent: { numberFormat: FORMAT.percent, alignment: RIGHT },
  signedPercent: { numberFormat: FORMAT.signedPercent, alignment: RIGHT },
  engine: { font: ink(COLOUR.quiet, { italic: true }), numberFormat: FORMAT.emission, alignment: RIGHT },
  bar: { font: ink(COLOUR.accent), alignment: TOP },
  link: { font: ink(COLOUR.accent, { underline: true }), alignment: TOP },
  lookup: { font: ink(COLOUR.quiet), alignment: TOP },
  ratio: { numberFormat: FORMAT.ratio, alignment: RIGHT },
  headline: {
    font: ink(COLOUR.accent, { size: 18, bold: true }),
    numberFormat: FORMAT.headline,
    alignment: MIDDLE,
  },
  tonnes: { font: { size: 12 }, numberFormat: FORMAT.headline, alignment: MIDDLE },
  openSample: { alignment: TOP, fill: HATCHED },
  box: { font: { bold: true }, alignment: CENTRED, border: FRAME, fill: solid(COLOUR.section), fixed: true },
  boxOutside: { font: ink(COLOUR.quiet), alignment: CENTRED, border: DASHED, fixed: true },
  arrow: {
    font: ink(COLOUR.accent, { bold: true, size: 14 }),
    alignment: CENTRED,
    border: {},
    fixed: true,
  },
  signature: { alignment: WRAP, border: SIGNED, fixed: true, unlocked: true },
  assemblySample: { font: { bold: true }, alignment: TOP, fill: solid(COLOUR.assembly) },
  status: { font: { bold: true }, alignment: { horizontal: 'center', vertical: 'top' } },
  severityError: { font: ink(COLOUR.error, { bold: true }), alignment: TOP },
  severityWarning: { font: ink(COLOUR.warning, { bold: true }), alignment: TOP },
  severityNote: { font: ink(COLOUR.note), alignment: TOP },
};

/** How a cell of this kind looks in a row of this tone, its text set in by so many steps. */
export function formatOf(locale: Locale, name: StyleName, tone: RowTone, indent: number): CellFormat {
  return indented(build(LOOKS[name], tone, FONT_BY_LOCALE[locale]), indent);
}

/** Excel sets a text in by 15 steps at most (ECMA-376 18.8.1 allows more, its dialog does not). */
const MAX_INDENT = 15;

function indented(format: CellFormat, steps: number): CellFormat {
  const alignment = format.alignment ?? FLUSH;
  const indent = Math.min((alignment.indent ?? 0) + steps, MAX_INDENT);
  return steps === 0 ? format : { ...format, alignment: { ...alignment, indent } };
}

function build(look: Look, tone: RowTone, fontName: string): CellFormat {
  const toned = look.fixed === true ? 'plain' : tone;
  const bold = toned === 'assembly' || toned === 'total' ? { bold: true } : {};
  const colour = toned === 'quiet' ? { color: COLOUR.quiet } : {};
  const fill = toned === 'open' ? HATCHED : toned === 'assembly' ? solid(COLOUR.assembly) : look.fill;
  return {
    font: { name: fontName, size: FONT_SIZE, color: COLOUR.text, ...look.font, ...bold, ...colour },
    border: toned === 'total' ? TOTAL_LINE : (look.border ?? HAIRLINE),
    ...(look.alignment === undefined ? {} : { alignment: look.alignment }),
    ...(look.numberFormat === undefined ? {} : { numberFormat: look.numberFormat }),
    ...(look.unlocked === undefined ? {} : { unlocked: look.unlocked }),
    ...(fill === undefined ? {} : { fill }),
  };
}
