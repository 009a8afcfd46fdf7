import type ExcelJS from 'exceljs';
import { type Locale } from '../../../shared/model/locale.ts';
import { type RowTone, type StyleName } from '../model/style-name.ts';

type Style = Partial<ExcelJS.Style>;

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
  // Three significant digits (pcf-rules 3.3), whatever the size
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

const HAIRLINE: Partial<ExcelJS.Borders> = { bottom: { style: 'hair', color: { argb: COLOUR.line } } };
const TOTAL_LINE: Partial<ExcelJS.Borders> = {
  top: { style: 'thin', color: { argb: COLOUR.strongLine } },
  bottom: { style: 'thin', color: { argb: COLOUR.strongLine } },
};

function solid(argb: string): ExcelJS.Fill {
  return { type: 'pattern', pattern: 'solid', fgColor: { argb } };
}

/** Hatching means "not certain or not there" everywhere in the product; it survives grey print. */
const HATCHED: ExcelJS.Fill = { type: 'pattern', pattern: 'lightUp', fgColor: { argb: COLOUR.hatch } };

interface Look {
  readonly font?: Partial<ExcelJS.Font>;
  readonly numFmt?: string;
  readonly alignment?: Partial<ExcelJS.Alignment>;
  readonly fill?: ExcelJS.Fill;
  readonly border?: Partial<ExcelJS.Borders>;
  /** Headings keep their own fill whatever the row is. */
  readonly fixed?: boolean;
}

const RIGHT: Partial<ExcelJS.Alignment> = { horizontal: 'right', vertical: 'top' };
/** Texts stand off from the number to their left. */
const TOP: Partial<ExcelJS.Alignment> = { vertical: 'top', horizontal: 'left', indent: 1 };
const WRAP: Partial<ExcelJS.Alignment> = { ...TOP, wrapText: true };
const MIDDLE: Partial<ExcelJS.Alignment> = { horizontal: 'right', vertical: 'middle' };
const FLUSH: Partial<ExcelJS.Alignment> = { vertical: 'top' };

function ink(argb: string, more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> {
  return { color: { argb }, ...more };
}

const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: {
    font: ink(COLOUR.accent, { size: 14, bold: true }),
    alignment: { vertical: 'middle' },
    border: {},
    fixed: true,
  },
  subtitle: { font: ink(COLOUR.quiet), alignment: FLUSH, border: {}, fixed: true },
  section: {
    font: ink(COLOUR.accent, { bold: true, size: 11 }),
    fill: solid(COLOUR.section),
    fixed: true,
    alignment: { vertical: 'middle' },
  },
  band: { font: ink(COLOUR.onAccent, { bold: true }), fill: solid(COLOUR.accent), border: {}, fixed: true },
  header: {
    font: ink(COLOUR.text, { bold: true }),
    fill: solid(COLOUR.header),
    alignment: WRAP,
    border: { bottom: { style: 'thin', color: { argb: COLOUR.strongLine } } },
    fixed: true,
  },
  headerNumber: {
    font: ink(COLOUR.text, { bold: true }),
    fill: solid(COLOUR.header),
    alignment: { vertical: 'top', wrapText: true, horizontal: 'right' },
    border: { bottom: { style: 'thin', color: { argb: COLOUR.strongLine } } },
    fixed: true,
  },
  label: { font: { bold: true }, alignment: { ...TOP, vertical: 'middle' } },
  remark: { font: ink(COLOUR.quiet), alignment: { ...WRAP, vertical: 'middle' } },
  text: { alignment: TOP },
  textWrap: { alignment: WRAP },
  textCentre: { alignment: { horizontal: 'center', vertical: 'top' } },
  name: { alignment: WRAP },
  input: { font: ink(COLOUR.input), alignment: RIGHT },
  inputText: { font: ink(COLOUR.input), alignment: WRAP },
  inputWord: { font: ink(COLOUR.input), alignment: TOP },
  correctedText: { font: ink(COLOUR.warning), alignment: WRAP, fill: solid(COLOUR.corrected), fixed: true },
  mass: { numFmt: FORMAT.mass, alignment: RIGHT },
  emission: { numFmt: FORMAT.emission, alignment: RIGHT },
  number: { alignment: RIGHT },
  constant: { alignment: RIGHT },
  integer: { numFmt: FORMAT.integer, alignment: RIGHT },
  percent: { numFmt: FORMAT.percent, alignment: RIGHT },
  signedPercent: { numFmt: FORMAT.signedPercent, alignment: RIGHT },
  engine: { font: ink(COLOUR.quiet, { italic: true }), numFmt: FORMAT.emission, alignment: RIGHT },
  bar: { font: ink(COLOUR.accent), alignment: TOP },
  link: { font: ink(COLOUR.accent, { underline: true }), alignment: TOP },
  lookup: { font: ink(COLOUR.quiet), alignment: TOP },
  ratio: { numFmt: FORMAT.ratio, alignment: RIGHT },
  headline: {
    font: ink(COLOUR.accent, { size: 18, bold: true }),
    numFmt: FORMAT.headline,
    alignment: MIDDLE,
  },
  tonnes: { font: { size: 12 }, numFmt: FORMAT.headline, alignment: MIDDLE },
  openSample: { alignment: TOP, fill: HATCHED },
  assemblySample: { font: { bold: true }, alignment: TOP, fill: solid(COLOUR.assembly) },
  status: { font: { bold: true }, alignment: { horizontal: 'center', vertical: 'top' } },
  severityError: { font: ink(COLOUR.error, { bold: true }), alignment: TOP },
  severityWarning: { font: ink(COLOUR.warning, { bold: true }), alignment: TOP },
  severityNote: { font: ink(COLOUR.note), alignment: TOP },
};

/** Gives one shared style object per look and tone: exceljs finds a style it has seen by its identity. */
export function cellStyles(locale: Locale): (name: StyleName, tone: RowTone, indent?: number) => Style {
  const made = new Map<string, Style>();
  return (name, tone, indent = 0) => {
    const key = `${name} ${tone} ${indent}`;
    const known = made.get(key);
    if (known !== undefined) {
      return known;
    }
    const style = indented(build(LOOKS[name], tone, FONT_BY_LOCALE[locale]), indent);
    made.set(key, style);
    return style;
  };
}

/** Excel sets a text in by 15 steps at most (ECMA-376 18.8.1 allows more, its dialog does not). */
const MAX_INDENT = 15;

function indented(style: Style, steps: number): Style {
  const own = style.alignment?.indent ?? 0;
  return steps === 0
    ? style
    : { ...style, alignment: { ...style.alignment, indent: Math.min(own + steps, MAX_INDENT) } };
}

function build(look: Look, tone: RowTone, fontName: string): Style {
  const toned = look.fixed === true ? 'plain' : tone;
  const bold = toned === 'assembly' || toned === 'total' ? { bold: true } : {};
  const colour = toned === 'quiet' ? { color: { argb: COLOUR.quiet } } : {};
  const fill = toned === 'open' ? HATCHED : toned === 'assembly' ? solid(COLOUR.assembly) : look.fill;
  return {
    font: { name: fontName, size: FONT_SIZE, color: { argb: COLOUR.text }, ...look.font, ...bold, ...colour },
    border: toned === 'total' ? TOTAL_LINE : (look.border ?? HAIRLINE),
    ...(look.alignment === undefined ? {} : { alignment: look.alignment }),
    ...(look.numFmt === undefined ? {} : { numFmt: look.numFmt }),
    ...(fill === undefined ? {} : { fill }),
  };
}
