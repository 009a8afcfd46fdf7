/** A use phase with every field of it at least once. All data invented. */
export const SAMPLE_USE_PHASE = {
  machine: {
    name: 'New',
    states: [
      { name: 'On', powerKw: '38.9', hoursPerYear: '5500', utilisation: '0.85', productive: true },
      { name: 'Idle', powerKw: '6', hoursPerYear: '1500' },
    ],
    goodPartsPerHour: '66',
    source: 'measured',
  },
  baseline: {
    name: 'Old',
    states: [{ name: 'On', powerKw: '48', hoursPerYear: '5500', utilisation: '0.85', productive: false }],
    goodPartsPerHour: '60',
    source: 'data sheet',
    footprint: { kgCo2e: '50000', source: 'invented' },
  },
  years: 10,
  electricity: {
    factorId: 'grid-1',
    outlook: { kgPerKwh: ['0.5', '0.48'], sharePerYear: '0.035', source: 'invented plan' },
  },
  machines: 50,
  lineUtilities: [{ name: 'Chiller', kwhPerYear: '9000', baselineKwhPerYear: '12000' }],
  conditions: { sameOperation: 'same shifts', rebound: 'none known' },
  note: 'invented',
};
