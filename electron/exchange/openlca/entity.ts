import { nameUuid } from '../declared-study.ts';

/** A JSON object of the openLCA exchange format, version 2 (GreenDelta olca-schema). */
export type Entity = Readonly<Record<string, unknown>>;

/** Folders of the exchange format by type of entity. */
const FOLDERS = {
  UnitGroup: 'unit_groups',
  FlowProperty: 'flow_properties',
  Flow: 'flows',
  Process: 'processes',
  ImpactCategory: 'lcia_categories',
  ImpactMethod: 'lcia_methods',
  DQSystem: 'dq_systems',
} as const;
export type EntityType = keyof typeof FOLDERS;

/** One file of the archive. */
export interface ArchiveEntry {
  readonly path: string;
  readonly text: string;
}

/** Makes entities and references to them; ids follow from type and name, so that a study always gives the same archive. */
export interface EntityMaker {
  readonly ref: (type: EntityType | 'Unit', name: string, key?: string) => Entity;
  readonly entry: (type: EntityType, name: string, content: Entity, key?: string) => ArchiveEntry;
}

export function entityMaker(sha256: (text: string) => string): EntityMaker {
  const ids = new Map<string, string>();
  const idOf = (type: string, key: string): string => {
    const name = `${type} ${key}`;
    const id = ids.get(name) ?? nameUuid(`openlca ${name}`, sha256);
    ids.set(name, id);
    return id;
  };
  return {
    ref: (type, name, key = name) => ({ '@type': type, '@id': idOf(type, key), name }),
    entry: (type, name, content, key = name) => {
      const id = idOf(type, key);
      return {
        path: `${FOLDERS[type]}/${id}.json`,
        text: JSON.stringify({ '@type': type, '@id': id, name, ...content }),
      };
    },
  };
}
