import {
  AlignmentType,
  BorderStyle,
  type FileChild,
  HeadingLevel,
  Paragraph,
  ShadingType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  WidthType,
} from 'docx';
import { columnShares } from '../../../shared/column-shares.ts';
import type { Block, Column, Report, Section, Text } from '../../report/report.ts';

/** Text width of an A4 page with the margins of {@link write-report}, in twentieths of a point. */
const TEXT_WIDTH = 9_866;
const GAP = 'F6E3C1';
const HEAD = 'EEF3F5';
const LINE = { style: BorderStyle.SINGLE, size: 4, color: 'C2CAD3' };
const BORDERS = { top: LINE, bottom: LINE, left: LINE, right: LINE };

/** One numbered section with its blocks. */
export function sectionParts(section: Section, number: number, words: Report['words']): FileChild[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: `${number} ${section.title}` }),
    ...section.blocks.flatMap((block) => blockParts(block, words)),
  ];
}

function blockParts(block: Block, words: Report['words']): FileChild[] {
  switch (block.kind) {
    case 'paragraph':
      return (block.text ?? '').split(/\n{2,}/).map((text) => paragraph(block.text && text, words.notStated));
    case 'note':
      return [new Paragraph({ style: 'Note', children: [new TextRun({ text: block.text })] })];
    case 'heading':
      return [new Paragraph({ heading: HeadingLevel.HEADING_2, text: block.text })];
    case 'list':
      return block.items.map((text) => new Paragraph({ text, bullet: { level: 0 } }));
    case 'fields':
      return [grid([{ title: '' }, { title: '' }], block.rows, words.notStated, [3_500, 6_366]), gap()];
    case 'table':
      return [
        new Paragraph({ heading: HeadingLevel.HEADING_3, text: block.title }),
        grid(block.columns, block.rows, words.notStated, undefined, block.total),
        ...(block.legend === undefined ? [] : [new Paragraph({ style: 'Note', text: block.legend })]),
        gap(),
      ];
    case 'boundary':
      return [
        grid(
          block.inside.map(() => ({ title: '' })),
          [block.inside.map((name, index) => (index === block.inside.length - 1 ? name : `${name} →`))],
          words.notStated,
        ),
        new Paragraph({ alignment: AlignmentType.CENTER, text: block.gate }),
        ...(block.outside.length === 0
          ? []
          : [new Paragraph({ text: `${words.outside}: ${block.outside.join('; ')}` })]),
        gap(),
      ];
  }
}

/** Paragraph of a text, or the marked gap. */
export function paragraph(text: Text, notStated: string): Paragraph {
  return new Paragraph({ children: runs(text, notStated) });
}

function runs(text: Text, notStated: string, bold = false): TextRun[] {
  return text === undefined
    ? [new TextRun({ text: notStated, shading: { type: ShadingType.CLEAR, fill: GAP } })]
    : text.split('\n').map((part, index) => new TextRun({ text: part, bold, break: index === 0 ? 0 : 1 }));
}

/** Rows with a head, if the columns have titles; numbers to the right, the head again on every page. */
export function grid(
  columns: readonly Column[],
  rows: readonly (readonly Text[])[],
  notStated: string,
  widths: readonly number[] = columnShares(columns).map((share) => Math.floor(TEXT_WIDTH * share)),
  total?: readonly Text[],
): Table {
  const row = (
    texts: readonly Text[],
    look: { readonly head?: boolean; readonly bold?: boolean },
  ): TableRow =>
    new TableRow({
      tableHeader: look.head === true,
      cantSplit: true,
      children: columns.map(
        (column, index) =>
          new TableCell({
            width: { size: widths[index] ?? 0, type: WidthType.DXA },
            borders: BORDERS,
            ...(look.head === true ? { shading: { type: ShadingType.CLEAR, fill: HEAD } } : {}),
            children: [
              new Paragraph({
                style: 'Cell',
                alignment: column.numeric === true ? AlignmentType.RIGHT : AlignmentType.LEFT,
                children: runs(texts[index], notStated, look.bold),
              }),
            ],
          }),
      ),
    });
  const titled = columns.some(({ title }) => title !== '');
  return new Table({
    layout: TableLayoutType.FIXED,
    margins: { left: 70, right: 70 },
    width: { size: TEXT_WIDTH, type: WidthType.DXA },
    columnWidths: [...widths],
    rows: [
      ...(titled
        ? [
            row(
              columns.map(({ title }) => title),
              { head: true, bold: true },
            ),
          ]
        : []),
      ...(rows.length === 0 && !titled ? [row([undefined], {})] : rows.map((texts) => row(texts, {}))),
      ...(total === undefined ? [] : [row(total, { bold: true })]),
    ],
  });
}

function gap(): Paragraph {
  return new Paragraph({ spacing: { after: 120 } });
}
