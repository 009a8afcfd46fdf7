import { ECOINVENT_3, INDICATORS } from '../../engine/quality/pedigree-set.ts';
import { type DeclaredStudy, type ExchangeContext } from '../declared-study.ts';
import { climateEntries } from './climate-method.ts';
import { type ArchiveEntry, entityMaker, type EntityMaker } from './entity.ts';
import { factorEntries } from './factor-process.ts';
import { machineProcess, PEDIGREE } from './machine-process.ts';
import { quantityEntries } from './quantities.ts';

/**
 * The study as the files of an openLCA JSON-LD archive, so that it can be calculated again in another program: one process
 * with all exchanges, every factor as a system process, and an impact method that adds up the components.
 */
export function openlcaArchive(
  declared: DeclaredStudy,
  { sha256, say }: ExchangeContext,
): readonly ArchiveEntry[] {
  const maker = entityMaker(sha256);
  const machine = machineProcess(declared, maker, say);
  const units = ['kg', 'piece', ...machine.used.map(({ factor }) => factor.unit)];
  return [
    { path: 'olca-schema.json', text: JSON.stringify({ version: 2 }) },
    ...quantityEntries(units, maker),
    ...climateEntries(maker, say),
    pedigreeEntry(maker, say),
    ...machine.used.flatMap((used) => factorEntries(used, maker, say)),
    ...machine.entries,
  ];
}

function pedigreeEntry({ entry }: EntityMaker, say: ExchangeContext['say']): ArchiveEntry {
  return entry('DQSystem', PEDIGREE, {
    description: ECOINVENT_3.source,
    hasUncertainties: true,
    indicators: INDICATORS.map((indicator, position) => ({
      '@type': 'DQIndicator',
      name: say(`standards.pedigree.${indicator}`),
      position: position + 1,
      scores: ECOINVENT_3.factors[indicator].map((uncertainty, index) => ({
        '@type': 'DQScore',
        position: index + 1,
        label: String(index + 1),
        uncertainty,
      })),
    })),
  });
}
