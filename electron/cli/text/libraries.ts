import {
  type FactorUsesView,
  type LibrariesView,
  type LibraryContent,
  type LibraryFactorView,
  type LibraryImportOutcome,
  type LibraryPreview,
  type SupplierImportOutcome,
} from '../../../shared/contract/libraries.ts';
import { type FindingView } from '../../../shared/contract/outcomes.ts';
import { type Terminal } from '../terminal.ts';
import { findingsText } from './findings.ts';
import { clip, type Column, textTable } from './table.ts';

const NAME_WIDTH = 60;
const LICENCE_WIDTH = 30;

/** All libraries with version, kind, number of factors and licence; `*` marks the version that is used. */
export function librariesText({ libraries, unreadable }: LibrariesView, terminal: Terminal): string {
  const { translate } = terminal;
  const rows = libraries.map((library) => [
    `${library.current ? '*' : ' '} ${library.id}`,
    library.version,
    clip(library.name, NAME_WIDTH),
    translate(`libraries.kind.${library.kind}`),
    String(library.factorCount),
    library.date,
    clip(library.licence, LICENCE_WIDTH),
  ]);
  const table = textTable(
    columnsOf(terminal, ['id', 'version', 'name', 'kind', 'factors', 'date', 'licence'], ['factors']),
    rows,
  );
  const damaged = unreadable.map((file) => translate('libraries.unreadable', { file }));
  return `${[table, ...damaged].join('\n')}\n`;
}

/** What a file holds: counts that add up, and every row that cannot be taken. */
export function previewText(preview: LibraryPreview, terminal: Terminal): string {
  const { translate } = terminal;
  const { fileName, format, rows, taken, refused } = preview;
  const counts = translate('libraries.counts', { rows, taken, refused });
  return [
    `${fileName} · ${translate(`libraries.format.${format}`)}`,
    counts,
    factorsTable(preview.sample, terminal),
    ...section('libraries.refused', preview.refusedRows, terminal),
    ...section('libraries.warnings', preview.warningRows, terminal),
    '',
  ].join('\n');
}

/** The library that was made, and what was and was not taken into it. */
export function libraryImportText({ library, preview }: LibraryImportOutcome, terminal: Terminal): string {
  const done = terminal.translate('libraries.done', {
    name: library.name,
    version: library.version,
    id: library.id,
  });
  return `${done}\n${previewText(preview, terminal)}`;
}

/** The factors of a library with the figures of their file. */
export function contentText({ library, total, factors }: LibraryContent, terminal: Terminal): string {
  const { translate } = terminal;
  const count = translate('factors.count', { shown: factors.length, total });
  const head = `${library.name} ${library.version} · ${library.licence}`;
  return `${head}\n${factorsTable(factors, terminal)}\n${count}\n`;
}

/** Where a factor is used. */
export function usesText({ factorId, uses }: FactorUsesView, terminal: Terminal): string {
  const { translate } = terminal;
  if (uses.length === 0) {
    return `${translate('libraries.unused', { factor: factorId })}\n`;
  }
  const rows = uses.map(({ study, kind, id, name }) => [
    study,
    translate(`libraries.use.${kind}`),
    id,
    clip(name, NAME_WIDTH),
  ]);
  return `${textTable(columnsOf(terminal, ['study', 'part', 'id', 'name'], []), rows)}\n`;
}

/** Footprints of a supplier's file that went into the study, and those that did not. */
export function footprintsText(outcome: SupplierImportOutcome, terminal: Terminal): string {
  const { rows, taken, refused, warnings } = outcome;
  const counts = terminal.translate('libraries.counts', {
    rows,
    taken: taken.length,
    refused: refused.length,
  });
  return [
    counts,
    ...taken.map(({ id, name, supplier }) => `  ${name} · ${supplier} · ${id}`),
    ...section('libraries.refused', refused, terminal),
    ...section('libraries.warnings', warnings, terminal),
    '',
  ].join('\n');
}

function factorsTable(factors: readonly LibraryFactorView[], terminal: Terminal): string {
  const rows = factors.map(({ factor, origin }) => [
    factor.id,
    clip(factor.names[terminal.locale] ?? factor.names['en'] ?? '', NAME_WIDTH),
    factor.totalKg,
    `kg CO2e/${factor.unit}`,
    factor.geography,
    clip((origin?.conversions ?? []).join('; '), NAME_WIDTH),
  ]);
  return textTable(
    columnsOf(terminal, ['id', 'name', 'value', 'unit', 'place', 'converted'], ['value']),
    rows,
  );
}

function section(title: string, findings: readonly FindingView[], terminal: Terminal): readonly string[] {
  return findings.length === 0
    ? []
    : ['', `${terminal.translate(title)} (${findings.length})`, findingsText(findings, terminal)];
}

function columnsOf(
  terminal: Terminal,
  names: readonly string[],
  numbers: readonly string[],
): readonly Column[] {
  return names.map((name) => ({
    title: terminal.translate(`libraries.column.${name}`),
    align: numbers.includes(name) ? 'right' : 'left',
  }));
}
