import {
  type ElectricityInstrument,
  type ElectricitySource,
  type ElectricitySupply,
} from '../../../../../shared/model/electricity.ts';

/** The supply with a source added or, when its id is there, replaced. */
export function withSource(supply: ElectricitySupply, source: ElectricitySource): ElectricitySupply {
  const known = supply.sources.some(({ id }) => id === source.id);
  return {
    ...supply,
    sources: known
      ? supply.sources.map((other) => (other.id === source.id ? source : other))
      : [...supply.sources, source],
  };
}

export function withoutSource(supply: ElectricitySupply, id: string): ElectricitySupply {
  return { ...supply, sources: supply.sources.filter((source) => source.id !== id) };
}

/** The supply with the lot at a place replaced; a place behind the last adds it. */
export function withInstrument(
  supply: ElectricitySupply,
  instrument: ElectricityInstrument,
  index: number,
): ElectricitySupply {
  const instruments = [...(supply.instruments ?? [])];
  instruments[Math.min(index, instruments.length)] = instrument;
  return { ...supply, instruments };
}

export function withoutInstrument(supply: ElectricitySupply, index: number): ElectricitySupply {
  return { ...supply, instruments: (supply.instruments ?? []).filter((_, at) => at !== index) };
}

/** Smallest free id of a source. */
export function freeSourceId(supply: ElectricitySupply): string {
  const taken = new Set(supply.sources.map(({ id }) => id));
  for (let number = 1; ; number += 1) {
    const id = `S-${number}`;
    if (!taken.has(id)) {
      return id;
    }
  }
}
