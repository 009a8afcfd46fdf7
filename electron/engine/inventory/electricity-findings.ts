import { BASES } from '../../../shared/model/component.ts';
import { type ResolvedElectricitySource, type ResolvedSupply } from '../../../shared/model/electricity.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding, type MessageParams, type Severity } from '../../../shared/model/finding.ts';
import { isZero, parseRatio } from '../quantity/ratio.ts';
import { type FactorLookup, factorsOf } from './assignment.ts';
import { isSold } from './sold-certificates.ts';

/**
 * What is worth a look in the supply itself, once and not at every use (ISO 14067:2018 6.4.9.4): losses counted twice
 * or missing, certificates sold, a consumption mix where no residual mix exists.
 */
export function electricityFindings(
  supply: ResolvedSupply | undefined,
  lookUp: FactorLookup,
): readonly Finding[] {
  if (supply === undefined) {
    return [];
  }
  const used = supply.sources.filter((source) => !isZero(parseRatio(source.kwh)));
  return [
    ...used.flatMap((source) => (isSold(source) ? soldFindings(source) : factorFindings(source, lookUp))),
    ...used.flatMap((source) => mixFindings(source, used)),
    ...soldWithoutMark(supply),
    ...otherMarkets(supply, used, lookUp),
  ];
}

const COUNTRY = /^[A-Z]{2}(?=-|$)/;

/** Lots of another country than the grid the electricity comes from; whether both are one market a person decides. */
function otherMarkets(
  supply: ResolvedSupply,
  used: readonly ResolvedElectricitySource[],
  lookUp: FactorLookup,
): readonly Finding[] {
  const places = used
    .filter((source) => source.category === 'grid' || source.category === 'instrument')
    .flatMap((source) => {
      const chosen = factorsOf(source.byLocation, lookUp);
      return 'problem' in chosen ? [] : chosen.factors.map((factor) => factor.geography);
    });
  const countries = new Set(places.flatMap((place) => COUNTRY.exec(place)?.[0] ?? []));
  return (supply.instruments ?? []).flatMap((instrument): readonly Finding[] => {
    const market = COUNTRY.exec(instrument.market ?? '')?.[0];
    return instrument.direction === 'sold' ||
      market === undefined ||
      countries.size === 0 ||
      countries.has(market)
      ? []
      : [
          {
            code: 'instrument.otherMarket',
            severity: 'warning',
            place: { lineId: instrument.id, field: 'electricity.instruments' },
            params: { id: instrument.id, market, geography: [...countries].join(', ') },
          },
        ];
  });
}

function soldFindings(source: ResolvedElectricitySource): readonly Finding[] {
  return [finding('electricity.countsAsGrid', 'note', source, {})];
}

/** Remarks on the factors of a source, each factor once. */
function factorFindings(source: ResolvedElectricitySource, lookUp: FactorLookup): readonly Finding[] {
  const factors = new Set<Factor>();
  for (const basis of BASES) {
    const chosen = factorsOf(source[basis], lookUp);
    for (const factor of 'problem' in chosen ? [] : chosen.factors) {
      factors.add(factor);
    }
  }
  return [...factors].flatMap((factor): readonly Finding[] => {
    const params = { factorId: factor.id };
    return [
      ...(factor.losses === 'included' && source.losses !== undefined
        ? [finding('electricity.lossesTwice', 'warning', source, params)]
        : []),
      ...(lacksLosses(source, factor, factors)
        ? [finding('electricity.lossesMissing', 'warning', source, params)]
        : []),
    ];
  });
}

/** Own plants on the site lose nothing in a grid; a second factor of the source may be that of the losses. */
function lacksLosses(
  source: ResolvedElectricitySource,
  factor: Factor,
  factors: ReadonlySet<Factor>,
): boolean {
  const apart = [...factors].some((other) => other !== factor && other.losses === 'included');
  const overGrid = source.category === 'grid' || source.category === 'instrument';
  return factor.losses === 'excluded' && source.losses === undefined && overGrid && !apart;
}

/** What the grid counts as beside instruments must leave out what others claimed, else it is marked. */
function mixFindings(
  source: ResolvedElectricitySource,
  used: readonly ResolvedElectricitySource[],
): readonly Finding[] {
  const marked = source.category === 'grid' && source.mix === 'consumption';
  return marked && used.some((one) => one.category === 'instrument')
    ? [finding('electricity.consumptionMix', 'note', source, {})]
    : [];
}

/** Certificates are listed as sold, but no source says that its certificates were. */
function soldWithoutMark(supply: ResolvedSupply): readonly Finding[] {
  const sold = (supply.instruments ?? []).find((instrument) => instrument.direction === 'sold');
  return sold === undefined || supply.sources.some(isSold)
    ? []
    : [
        {
          code: 'instrument.soldNotMarked',
          severity: 'warning',
          place: { lineId: sold.id, field: 'electricity.instruments' },
          params: { id: sold.id, mwh: sold.mwh },
        },
      ];
}

function finding(
  code: string,
  severity: Severity,
  source: ResolvedElectricitySource,
  params: MessageParams,
): Finding {
  return {
    code,
    severity,
    place: { lineId: source.id, field: 'electricity' },
    params: { source: source.name, ...params },
  };
}
