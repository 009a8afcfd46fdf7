import type { BomLine } from '../../shared/model/bom-line.ts';
import type { Finding } from '../../shared/model/finding.ts';
import type { ImportChoice } from '../../shared/model/import-choice.ts';
import type { ImportPreset } from '../../shared/model/import-preset.ts';
import type { BomSource } from '../../shared/model/study.ts';
import type { SheetNotRead } from './choose-sheet.ts';
import type { ConfigurationGroup } from './configuration.ts';
import type { NumberColumn } from './number-signs.ts';
import type { SheetReading } from './sheet-reading.ts';

export interface BomReadingOptions {
  /** What a person decided, laid over what the file says. */
  readonly choice?: ImportChoice;
  /** Gives the preset to use from the keys of the titles of the first table; its columns come below those of the choice. */
  readonly preset?: (titleKeys: readonly string[]) => ImportPreset | undefined;
  /** Id of the source and beginning of every line id; `bom` when not given. */
  readonly idPrefix?: string;
}

/** What became of a sheet that holds something. */
export interface SheetState {
  readonly name: string;
  readonly hidden: boolean;
  readonly rows: number;
  readonly state: 'read' | SheetNotRead['why'];
  readonly tables: number;
  readonly lines: number;
}

/** How a file was understood, for a person to look at and change. */
export interface BomUnderstanding extends Pick<SheetReading, 'header' | 'columns' | 'titleKeys'> {
  readonly numbers: readonly (NumberColumn & { readonly sheet: string })[];
  readonly sheets: readonly SheetState[];
  /** Options, alternates and references, with what was chosen of them. */
  readonly configuration: readonly ConfigurationGroup[];
  /** Name of the preset that was used. */
  readonly preset?: string;
}

/** A BOM as understood. `rows` of the summary is always lines + nonItemRows: no row is lost. */
export interface BomReading {
  /** The sheet that looks most like a BOM; {@link BomReading.sources} are all sheets that were read. */
  readonly source: BomSource;
  readonly sources: readonly BomSource[];
  readonly lines: readonly BomLine[];
  readonly findings: readonly Finding[];
  readonly summary: {
    /** Rows of the sheets read; where tables stand side by side, a row counts for each of them. */
    readonly rows: number;
    readonly lines: number;
    /** Lines without a readable quantity: they cannot be calculated before a person fills the gap. */
    readonly openLines: number;
    readonly nonItemRows: number;
  };
  readonly understood: BomUnderstanding;
}
