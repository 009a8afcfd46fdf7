import { type Component } from '../../../shared/model/component.ts';
import { type Pedigree } from '../../../shared/model/quality.ts';
import { type LineResult } from '../../engine/calculation.ts';
import { signedProduct } from '../../engine/impact/evaluate.ts';
import { toFloat } from '../../engine/impact/sweep.ts';
import { isInTotals } from '../../engine/impact/tally.ts';
import { type Term } from '../../engine/inventory/operand.ts';
import { INDICATORS } from '../../engine/quality/pedigree-set.ts';
import { type RatedTerm, ratedTerms } from '../../engine/quality/line-quality.ts';
import { type DeclaredStudy, type ExchangeContext } from '../declared-study.ts';
import { componentFlow } from './climate-method.ts';
import { type ArchiveEntry, type Entity, type EntityMaker } from './entity.ts';
import { factorKey, type UsedFactor } from './factor-process.ts';
import { flowPropertiesOf, quantityOf } from './quantities.ts';

/** The machine as a process, and the factors its exchanges ask for. */
export interface MachineProcess {
  readonly entries: readonly ArchiveEntry[];
  readonly used: readonly UsedFactor[];
}

const MACHINE = 'machine';
/** Terms without a factor are uptake of carbon dioxide by plants. */
const UPTAKE: Component = 'biogenicCo2Removal';

/**
 * One process with one machine as its product. Every term of every counted line is an exchange: amount in the unit of the
 * factor, on the headline's electricity method, with scores and spread where the line has them.
 */
export function machineProcess(
  { study, calculation, lookUp }: DeclaredStudy,
  maker: EntityMaker,
  say: ExchangeContext['say'],
): MachineProcess {
  const { ref, entry } = maker;
  const { headlineBasis: basis, settings } = calculation;
  const sources = {
    lookUp,
    supplierPcfs: new Map((study.supplierPcfs ?? []).map((pcf) => [pcf.id, pcf])),
  };
  const used = new Map<string, UsedFactor>();
  const exchanges: Entity[] = [];
  const add = (line: LineResult, term: Term, rated: RatedTerm | undefined): void => {
    const factor = term.factorId === undefined ? undefined : lookUp(term.factorId);
    const common = {
      '@type': 'Exchange',
      internalId: exchanges.length + 2,
      amount: toFloat(signedProduct(term, line.multiplicity)),
      description: `${line.id} · ${line.name} · ${term.slot}`,
    };
    if (factor === undefined) {
      const flow = componentFlow(UPTAKE, maker, say);
      exchanges.push({ ...common, isInput: false, flow, ...quantityOf('kg', maker) });
      return;
    }
    const one = { factor, asAircraft: term.booking === 'aircraft' };
    const key = factorKey(one);
    used.set(key, one);
    const name = `${factor.names.en} (${factor.id})`;
    exchanges.push({
      ...common,
      isInput: true,
      flow: ref('Flow', name, key),
      defaultProvider: ref('Process', name, key),
      ...quantityOf(factor.unit, maker),
      ...qualityOf(line.data?.pedigree, rated, common.amount),
    });
  };
  for (const line of calculation.lines) {
    if (line.hasTerms && isInTotals(line, settings)) {
      const rated = new Map(ratedTerms(line, basis, sources).map((one) => [one.factorId, one]));
      line.terms
        .filter((term) => term.basis === 'both' || term.basis === basis)
        .forEach((term) => add(line, term, rated.get(term.factorId ?? '')));
    }
  }
  const { name } = study.product;
  const product: Entity = {
    '@type': 'Exchange',
    internalId: 1,
    isInput: false,
    isQuantitativeReference: true,
    amount: 1,
    flow: ref('Flow', name, MACHINE),
    ...quantityOf('piece', maker),
  };
  return {
    used: [...used.values()],
    entries: [
      entry(
        'Flow',
        name,
        { flowType: 'PRODUCT_FLOW', flowProperties: flowPropertiesOf('piece', maker) },
        MACHINE,
      ),
      entry(
        'Process',
        name,
        {
          processType: 'UNIT_PROCESS',
          description: [study.scope.declaredUnit, say(`pact.comment.${basis}`)].join('. '),
          exchangeDqSystem: ref('DQSystem', PEDIGREE),
          exchanges: [product, ...exchanges],
        },
        MACHINE,
      ),
    ],
  };
}

/** Name of the rating system in the archive. */
export const PEDIGREE = 'Pedigree matrix (ecoinvent 3)';

/** Scores of the amount, and its lognormal spread; median is the amount itself. */
function qualityOf(pedigree: Pedigree | undefined, rated: RatedTerm | undefined, amount: number): Entity {
  const sigma = rated?.amountSigma;
  return {
    ...(pedigree === undefined
      ? {}
      : { dqEntry: `(${INDICATORS.map((indicator) => pedigree[indicator]).join(';')})` }),
    ...(sigma === undefined || amount <= 0
      ? {}
      : {
          uncertainty: {
            '@type': 'Uncertainty',
            distributionType: 'LOG_NORMAL_DISTRIBUTION',
            geomMean: amount,
            geomSd: Math.exp(sigma),
          },
        }),
  };
}
