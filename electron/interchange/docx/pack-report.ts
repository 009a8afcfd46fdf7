import {
  AlignmentType,
  Document,
  Footer,
  Header,
  Packer,
  PageBreak,
  PageNumber,
  Paragraph,
  TextRun,
} from 'docx';
import type { Report } from '../../report/report.ts';
import { grid, sectionParts } from './report-blocks.ts';

/** Margins of an A4 page, in twentieths of a point: 18 mm. */
const MARGIN = 1_020;

/** The report as a document for word processors (ISO/IEC 29500), to be edited before it is printed. */
export async function packReport(report: Report): Promise<Uint8Array> {
  const { title, subtitle, status, isDraft, origin, sections, words, locale } = report;
  const font = { ascii: 'Calibri', hAnsi: 'Calibri', eastAsia: 'Microsoft YaHei', cs: 'Calibri' };
  const document = new Document({
    title,
    description: subtitle,
    creator: 'Cradlegate',
    styles: {
      default: {
        document: {
          run: { font, size: 21, language: languageOf(locale) },
          paragraph: { spacing: { after: 80 } },
        },
        heading1: heading(30, '0B6478', 360),
        heading2: heading(23, '17212B', 200),
        heading3: heading(20, '17212B', 200),
      },
      paragraphStyles: [
        {
          id: 'Cell',
          name: 'Cell',
          basedOn: 'Normal',
          run: { size: 18 },
          paragraph: { spacing: { before: 20, after: 20 } },
        },
        {
          id: 'Note',
          name: 'Note',
          basedOn: 'Normal',
          run: { italics: true, color: '3A4753' },
          paragraph: { indent: { left: 200 }, spacing: { before: 60, after: 120 } },
        },
      ],
    },
    sections: [
      {
        properties: {
          page: {
            size: { width: 11_906, height: 16_838 },
            margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN },
          },
        },
        headers: { default: line(`${title} · ${status}`, Header) },
        footers: { default: pageFooter() },
        children: [
          new Paragraph({
            children: [new TextRun({ text: status, bold: true, color: isDraft ? 'B3261E' : '0B6478' })],
          }),
          new Paragraph({
            children: [new TextRun({ text: title, bold: true, size: 44 })],
            spacing: { after: 120 },
          }),
          new Paragraph({ children: [new TextRun({ text: subtitle, size: 24, color: '5D6B7A' })] }),
          grid([{ title: '' }, { title: '' }], origin, words.notStated, [3_500, 6_366]),
          new Paragraph({
            children: [new TextRun({ text: words.contents, bold: true, size: 28 })],
            spacing: { before: 300 },
          }),
          ...sections.map((section, index) => new Paragraph({ text: `${index + 1} ${section.title}` })),
          new Paragraph({ children: [new PageBreak()] }),
          ...sections.flatMap((section, index) => sectionParts(section, index + 1, words)),
        ],
      },
    ],
  });
  return Packer.toBuffer(document);
}

/** Latin words keep their own language inside Chinese text, or they would be broken anywhere. */
function languageOf(locale: Report['locale']): { readonly value: string; readonly eastAsia?: string } {
  return locale === 'zh-CN' ? { value: 'en-US', eastAsia: locale } : { value: locale };
}

/** Look of a heading, in half points and twentieths of a point; it stays with what follows. */
function heading(size: number, color: string, before: number) {
  return { run: { size, color, bold: true }, paragraph: { keepNext: true, spacing: { before, after: 80 } } };
}

function line<Part>(text: string, Kind: new (options: { readonly children: Paragraph[] }) => Part): Part {
  return new Kind({
    children: [
      new Paragraph({
        alignment: AlignmentType.RIGHT,
        children: [new TextRun({ text, size: 16, color: '5D6B7A' })],
      }),
    ],
  });
}

function pageFooter(): Footer {
  return new Footer({
    children: [
      new Paragraph({
        alignment: AlignmentType.CENTER,
        children: [new TextRun({ size: 16, children: [PageNumber.CURRENT, ' / ', PageNumber.TOTAL_PAGES] })],
      }),
    ],
  });
}
