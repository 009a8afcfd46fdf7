/** What the complete method added to a study: every field of it stands here at least once. All data invented. */

export const pedigree = {
  reliability: 2,
  completeness: 1,
  temporal: 3,
  geographical: 4,
  technological: 5,
  basicUncertainty: '1.05',
  justification: 'measured once',
};
const data = {
  type: 'siteMeasured',
  pedigree,
  reasonNotPrimary: 'no meter',
  primaryShare: '0.4',
  ownControl: true,
};
const priceBasis = {
  currency: 'CNY',
  priceYear: 2025,
  vatRate: '0.13',
  index: { factorYear: '101.5', priceYear: '104', source: 'invented index' },
  exchange: { rate: '0.128', source: 'invented rate' },
  basicPriceRatio: '0.9',
};
export const factor = {
  kind: 'factor',
  factorId: 'steel-1',
  recycledContent: { share: '0.25', factorId: 'scrap-1' },
  substanceShare: '0.5',
  status: 'proposed',
};
export const recipe = {
  kind: 'recipe',
  recipeId: 'motor',
  status: 'confirmed',
  proxy: false,
  family: 'motors',
  reason: 'name plate',
};
const cutOff = {
  kind: 'excluded',
  why: 'cutOff',
  reason: 'labels',
  estimate: { factorId: 'paper-1', decidedBy: 'A. Person' },
};
const legs = [
  {
    mode: 'road',
    from: 'A-Town',
    to: 'B-Town',
    distanceKm: '=d*1000',
    massKg: '20.5',
    vehicle: {
      fuelPerKmEmpty: '0.22',
      fuelPerKmFull: '0.35',
      fuelUnit: 'l',
      capacityT: '24',
      loadFactor: '=2/3',
      emptyShare: '0.2',
    },
    assignment: factor,
  },
];
/** What every activity can have. */
export const COMMON = {
  stage: 'ownManufacturing',
  note: 'a note',
  belongsTo: 'A',
  capitalGoods: false,
  data,
};

export const MORE_FACTORS = [
  {
    id: 'gas-2',
    names: { en: 'Foam' },
    unit: 'kg',
    perAmount: '12.5',
    amountPerPiece: '0.7',
    components: {},
    gases: [{ gas: 'CH4', origin: 'biogenic', kg: '0.0001' }],
    geography: 'CN',
    referenceYear: '2024',
    scope: 'spend',
    delivery: 'notStated',
    gwpSet: 'own-set',
    priceBasis: 'basic',
    substanceShare: '0.5',
    pedigree,
    primaryShare: '1',
    validUntil: '2027-01-01',
    source: { set: 'own', title: '', publisher: '' },
  },
];

export const MORE_LINES = [
  {
    id: 'D',
    parentId: 'A',
    quantity: '=n*2',
    lengthM: '=d',
    mass: { value: '=d^2*1.5', unit: 'kg', per: 'metre' },
    yieldSteps: [{ kind: 'blank', netKg: '=d', blankKg: '=d*2' }],
    scrap: { distanceKm: '=d', transport: factor, treatment: cutOff },
    price: { value: '=n*12.5', per: 'line', ...priceBasis },
    biogenic: { kind: 'wood', moisture: '0.12', moistureBasis: 'dry', carbonShare: '0.5' },
    capitalGoods: true,
    confidential: true,
    data,
    extra: { Oberfläche: 'verzinkt', 'Weight (CAD)': '12,5' },
    assignment: recipe,
  },
  {
    id: 'E',
    parentId: null,
    biogenic: { kind: 'carbon', carbonPerKg: '0.45' },
    capitalGoods: false,
    assignment: cutOff,
  },
];

export const MORE_ACTIVITIES = [
  { id: 'p2', name: 'Milling', ...COMMON, kind: 'process', hours: '=n*3', averagePowerKw: '7' },
  {
    id: 'm',
    name: 'Hall meter',
    ...COMMON,
    kind: 'metered',
    meterId: 'meter-1',
    allocation: {
      key: 'hours',
      part: '=n*40',
      alternatives: [{ key: 'mass', part: '12' }],
    },
    assignment: factor,
  },
  {
    id: 'g2',
    name: 'Cooling',
    ...COMMON,
    kind: 'gasRelease',
    massKg: '2',
    lossShare: '0.05',
    blend: 'R-410A',
    shareOf: 'volume',
    composition: [{ gas: 'HFC-32', share: '0.5' }],
  },
  { id: 't2', name: 'Truck 2', ...COMMON, stage: 'inboundTransport', kind: 'transport', massKg: '=n', legs },
  {
    id: 'k2',
    name: 'Rack',
    ...COMMON,
    stage: 'packaging',
    kind: 'packaging',
    massKg: '60',
    lossRate: '0.02',
    repairShare: '0.01',
    cleaning: { amount: '3', unit: 'l', assignment: factor },
    returnTrip: legs,
    biogenic: { kind: 'carbon', carbonPerKg: '0.1' },
  },
  { id: 'w2', name: 'Sludge', ...COMMON, kind: 'waste', massKg: '6', treatment: 'incineration', legs },
  {
    id: 's2',
    name: 'Rent',
    ...COMMON,
    kind: 'spend',
    amount: '=n*1000',
    ...priceBasis,
    sector: 'rental',
    assignment: factor,
  },
  {
    id: 'a',
    name: 'Mould',
    ...COMMON,
    kind: 'asset',
    amount: '1',
    unit: 'piece',
    used: '=n',
    life: '10000',
    lifeUnit: 'pieces',
    assignment: factor,
  },
];
