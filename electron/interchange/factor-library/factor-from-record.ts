import { COMPONENTS } from '../../../shared/model/component.ts';
import type { FactorSource } from '../../../shared/model/factor.ts';
import { COMPONENT_COLUMNS, type FactorColumn } from './factor-columns.ts';
import type { PublishedTable } from './library-index.ts';

/** A csv record of a factor set by column name; an empty text is an empty cell. */
export type FactorRecord = Readonly<Record<FactorColumn, string>>;

/**
 * Lays out a csv record as a factor, still unchecked: the caller validates it against the model. Empty cells
 * become absent fields; an absent component is zero in the source.
 */
export function factorFromRecord(record: FactorRecord, set: PublishedTable): unknown {
  return {
    id: record.id,
    names: { en: record.name_en, ...optional('zh-CN', record.name_zh), ...optional('de', record.name_de) },
    ...optional('family', record.family),
    unit: record.unit,
    components: Object.fromEntries(
      COMPONENTS.flatMap((name) => Object.entries(optional(name, record[COMPONENT_COLUMNS[name]]))),
    ),
    geography: record.geography,
    referenceYear: record.year,
    scope: record.scope,
    ...optional('boundary', record.boundary),
    delivery: record.delivery,
    ...optional('losses', record.losses),
    ...optional('infrastructure', record.infrastructure),
    gwpSet: record.gwp_set,
    ...(record.flags === '' ? {} : { flags: record.flags.split(' ') }),
    source: sourceOf(record.place, set),
    ...optional('note', record.note),
  };
}

function sourceOf(place: string, set: PublishedTable): FactorSource {
  return {
    set: set.id,
    title: set.title,
    publisher: set.publisher,
    ...(set.publicationYear === undefined ? {} : { publicationYear: set.publicationYear }),
    ...optional('place', place),
    terms: set.terms,
  };
}

function optional(key: string, text: string): Readonly<Record<string, string>> {
  return text === '' ? {} : { [key]: text };
}
