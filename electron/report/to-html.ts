import { type Block, type Report, type Section, type Table, type Text } from './report.ts';
import { columnShares } from '../../shared/column-shares.ts';
import { REPORT_STYLE } from './report-style.ts';

/**
 * The report as one HTML file, ready for print (the browser makes a PDF of it): no scripts, nothing from elsewhere, every
 * text escaped.
 */
export function toHtml(report: Report): string {
  const { title, subtitle, status, isDraft, origin, sections, words, locale } = report;
  return `<!doctype html>
<html lang="${locale}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>${escaped(title)}</title>
<style>${REPORT_STYLE}</style>
</head>
<body${isDraft ? ` class="draft" data-status="${escaped(status)}"` : ''}>
<header>
<p class="status">${escaped(status)}</p>
<h1>${escaped(title)}</h1>
<p class="subtitle">${escaped(subtitle)}</p>
${fields(origin, words.notStated)}
<nav><h2>${escaped(words.contents)}</h2><ol>${sections
    .map((section, index) => `<li><a href="#s${index + 1}">${escaped(section.title)}</a></li>`)
    .join('')}</ol></nav>
</header>
${sections.map((section, index) => sectionHtml(section, index + 1, words)).join('\n')}
</body>
</html>
`;
}

function sectionHtml(section: Section, number: number, words: Report['words']): string {
  const blocks = section.blocks.map((block) => blockHtml(block, words)).join('\n');
  return `<section id="s${number}"><h2>${number} ${escaped(section.title)}</h2>\n${blocks}</section>`;
}

function blockHtml(block: Block, words: Report['words']): string {
  switch (block.kind) {
    case 'paragraph':
      return paragraphs(block.text, words.notStated);
    case 'note':
      return `<p class="note">${escaped(block.text)}</p>`;
    case 'heading':
      return `<h3>${escaped(block.text)}</h3>`;
    case 'list':
      return `<ul>${block.items.map((item) => `<li>${escaped(item)}</li>`).join('')}</ul>`;
    case 'fields':
      return fields(block.rows, words.notStated);
    case 'table':
      return tableHtml(block, words.notStated);
    case 'boundary':
      return boundaryHtml(block, words.outside);
  }
}

function paragraphs(text: Text, notStated: string): string {
  return text === undefined
    ? `<p>${value(undefined, notStated)}</p>`
    : text
        .split(/\n{2,}/)
        .map((part) => `<p>${escaped(part).replaceAll('\n', '<br>')}</p>`)
        .join('');
}

function fields(rows: readonly (readonly [string, Text])[], notStated: string): string {
  const items = rows.map(
    ([label, text]) => `<div><dt>${escaped(label)}</dt><dd>${value(text, notStated)}</dd></div>`,
  );
  return `<dl>${items.join('')}</dl>`;
}

function tableHtml({ title, columns, rows, total, legend }: Table, notStated: string): string {
  const cell = (tag: 'td' | 'th', text: Text, index: number): string =>
    `<${tag}${columns[index]?.numeric === true ? ' class="number"' : ''}>${value(text, notStated)}</${tag}>`;
  const row = (texts: readonly Text[]): string =>
    `<tr>${texts.map((text, index) => cell('td', text, index)).join('')}</tr>`;
  const widths = columnShares(columns)
    .map((share) => `<col style="width:${(share * 100).toFixed(1)}%">`)
    .join('');
  const head = columns.map((column, index) => cell('th', column.title, index)).join('');
  const foot = total === undefined ? '' : `<tfoot>${row(total)}</tfoot>`;
  const body = rows.map(row).join('\n');
  const below = legend === undefined ? '' : `<p class="legend">${escaped(legend)}</p>`;
  return `<table><caption>${escaped(title)}</caption><colgroup>${widths}</colgroup><thead><tr>${head}</tr></thead><tbody>${body}</tbody>${foot}</table>${below}`;
}

function boundaryHtml(
  { inside, gate, outside }: Extract<Block, { kind: 'boundary' }>,
  outsideTitle: string,
): string {
  const boxes = inside.map((name) => `<span class="box">${escaped(name)}</span>`).join('');
  const left = outside.map((name) => `<span class="box out">${escaped(name)}</span>`).join('');
  return `<figure class="boundary"><div class="inside">${boxes}</div><figcaption>${escaped(gate)}</figcaption>${
    left === '' ? '' : `<div class="outside"><b>${escaped(outsideTitle)}</b>${left}</div>`
  }</figure>`;
}

function value(text: Text, notStated: string): string {
  return text === undefined ? `<span class="gap">${escaped(notStated)}</span>` : escaped(text);
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

function escaped(text: string): string {
  return text.replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);
}
