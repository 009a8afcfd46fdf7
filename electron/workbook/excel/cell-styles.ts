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
  hatch: 'FFC2CAD3',
  error: 'FFB3261E',
  warning: 'FF8A5300',
  note: 'FF1F5C9E',
} as const;

const FORMAT = {
  mass: '#,##0.000;-#,##0.000;0',
  emission: '#,##0.000;-#,##0.000;0',
  headline: '#,##0.00',
  percent: '0.0%',
  signedPercent: '+0.00%;-0.00%;0.00%',
  integer: '#,##0',
} as const;

const FONT_BY_LOCALE: Readonly<Record<Locale, string>> = { en: 'Arial', de: 'Arial', 'zh-CN': 'Microsoft YaHei' };
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
const TOP: Partial<ExcelJS.Alignment> = { vertical: 'top' };
const WRAP: Partial<ExcelJS.Alignment> = { vertical: 'top', wrapText: true };

function ink(argb: string, more: Partial<ExcelJS.Font> = {}): Partial<ExcelJS.Font> {
  return { color: { argb }, ...more };
}

const LOOKS: Readonly<Record<StyleName, Look>> = {
  title: { font: ink(COLOUR.accent, { size: 14, bold: true }), alignment: { vertical: 'middle' }, border: {}, fixed: true },
  subtitle: { font: ink(COLOUR.quiet), alignment: TOP, border: {}, fixed: true },
  section: { font: ink(COLOUR.accent, { bold: true, size: 11 }), fill: solid(COLOUR.section), fixed: true, alignment: { vertical: 'middle' } },
  band: { font: ink(COLOUR.onAccent, { bold: true }), fill: solid(COLOUR.accent), border: {}, fixed: true },
  header: {
    font: ink(COLOUR.text, { bold: true }),
    fill: solid(COLOUR.header),
    alignment: { vertical: 'top', wrapText: true },
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
  label: { font: { bold: true }, alignment: TOP },
  text: { alignment: TOP },
  textWrap: { alignment: WRAP },
  textCentre: { alignment: { horizontal: 'center', vertical: 'top' } },
  name: { alignment: WRAP },
  input: { font: ink(COLOUR.input), alignment: RIGHT },
  inputText: { font: ink(COLOUR.input), alignment: WRAP },
  correctedText: { font: ink(COLOUR.warning), alignment: WRAP, fill: solid(COLOUR.corrected), fixed: true },
  mass: { numFmt: FORMAT.mass, alignment: RIGHT },
  emission: { numFmt: FORMAT.emission, alignment: RIGHT },
  number: { alignment: RIGHT },
  integer: { numFmt: FORMAT.integer, alignment: RIGHT },
  percent: { numFmt: FORMAT.percent, alignment: RIGHT },
  signedPercent: { numFmt: FORMAT.signedPercent, alignment: RIGHT },
  engine: { font: ink(COLOUR.quiet, { italic: true }), numFmt: FORMAT.emission, alignment: RIGHT },
  bar: { font: ink(COLOUR.accent), alignment: { vertical: 'top', horizontal: 'left' } },
  link: { font: ink(COLOUR.accent, { underline: true }), alignment: TOP },
  lookup: { font: ink(COLOUR.quiet), alignment: WRAP },
  headline: { font: ink(COLOUR.accent, { size: 18, bold: true }), numFmt: FORMAT.headline, alignment: RIGHT },
  tonnes: { numFmt: FORMAT.headline, alignment: RIGHT },
  openSample: { alignment: TOP, fill: HATCHED },
  assemblySample: { font: { bold: true }, alignment: TOP, fill: solid(COLOUR.assembly) },
  status: { font: { bold: true }, alignment: { horizontal: 'center', vertical: 'top' } },
  severityError: { font: ink(COLOUR.error, { bold: true }), alignment: TOP },
  severityWarning: { font: ink(COLOUR.warning, { bold: true }), alignment: TOP },
  severityNote: { font: ink(COLOUR.note), alignment: TOP },
};

/** Gives one shared style object per look and tone: exceljs finds a style it has seen by its identity. */
export function cellStyles(locale: Locale): (name: StyleName, tone: RowTone) => Style {
  const made = new Map<string, Style>();
  return (name, tone) => {
    const key = `${name} ${tone}`;
    const known = made.get(key);
    if (known !== undefined) {
      return known;
    }
    const style = build(LOOKS[name], tone, FONT_BY_LOCALE[locale]);
    made.set(key, style);
    return style;
  };
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
