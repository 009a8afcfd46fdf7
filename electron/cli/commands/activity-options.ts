/** Options of the `add` commands as typed by the user; the contract checks every value. */
export interface AddOptions {
  readonly json?: boolean;
  readonly id: string;
  readonly name: string;
  readonly note?: string;
  readonly carrier?: string;
  readonly amount?: string;
  readonly unit?: string;
  readonly share?: string;
  readonly key?: string;
  readonly hours?: string;
  readonly powerKw?: string;
  readonly massKg?: string;
  readonly leg?: readonly string[];
  readonly supplier?: string;
  readonly country?: string;
  readonly stage?: string;
  readonly trips?: string;
  readonly carbonKg?: string;
  readonly treatment?: string;
  readonly factor?: string;
  readonly upstreamFactor?: string;
  readonly proxy?: boolean;
  readonly reason?: string;
}

type Fields = Readonly<Record<string, unknown>>;

export function energyLine(options: AddOptions): Fields {
  const [part, whole] = (options.share ?? '').split('/');
  const allocation =
    options.share === undefined ? undefined : { key: options.key ?? options.share, part, whole };
  const common = {
    ...head(options, 'ownManufacturing'),
    amount: options.amount,
    unit: options.unit,
    ...given({ allocation }),
  };
  return options.carrier === 'electricity'
    ? { ...common, kind: 'electricity' }
    : { ...common, kind: options.carrier, ...given({ assignment: assignment(options) }) };
}

export function processLine(options: AddOptions): Fields {
  return {
    ...head(options, 'ownManufacturing'),
    kind: 'process',
    hours: options.hours,
    averagePowerKw: options.powerKw,
  };
}

/** Legs are written `mode:km:factor` or `mode:km:factor:upstreamFactor`; without factor a leg stays open. */
export function transportLine(options: AddOptions): Fields {
  const legs = (options.leg ?? []).map((text) => {
    const [mode, distanceKm, factor, upstreamFactor] = text.split(':');
    return {
      mode,
      distanceKm,
      ...given({ assignment: assignment({ ...given({ factor, upstreamFactor }) }) }),
    };
  });
  const who = given({ supplier: options.supplier, country: options.country });
  return {
    ...head(options, options.stage ?? 'inboundTransport'),
    kind: 'transport',
    massKg: options.massKg,
    legs,
    ...who,
  };
}

export function packagingLine(options: AddOptions): Fields {
  const more = given({
    trips: options.trips,
    biogenicCarbonKg: options.carbonKg,
    assignment: assignment(options),
  });
  return { ...head(options, 'packaging'), kind: 'packaging', massKg: options.massKg, ...more };
}

export function wasteLine(options: AddOptions): Fields {
  const more = given({ assignment: assignment(options) });
  return {
    ...head(options, 'ownManufacturing'),
    kind: 'waste',
    massKg: options.massKg,
    treatment: options.treatment,
    ...more,
  };
}

function head(options: AddOptions, stage: string): Fields {
  return { id: options.id, name: options.name, stage, ...given({ note: options.note }) };
}

function assignment(options: Partial<AddOptions>): Fields | undefined {
  if (options.factor === undefined || options.factor === '') {
    return undefined;
  }
  const { upstreamFactor, proxy, reason } = options;
  return {
    kind: 'factor',
    factorId: options.factor,
    status: 'confirmed',
    ...given({ upstreamFactorId: upstreamFactor, proxy, reason }),
  };
}

/** Only the fields that have a value: the model knows no empty ones. */
function given(fields: Fields): Fields {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
}
