import { type Golden, SOLVED } from './golden.ts';

/** Materials, parts and what is reported beside a total. */
export const MATERIAL_GOLDENS: readonly Golden[] = [
  {
    study: 'material-yields',
    source: `${SOLVED}: 820 kg / (0.9 x 0.8) = 1,138.8889 kg x 2.20; 318.8889 kg of scrap over 100 km, recycled at the cut-off`,
    total: '2508.7444',
    lines: { material: '2505.5556', 'scrap to recycler': '3.1889', recycling: '0' },
  },
  {
    study: 'scrap-rates',
    source: `${SOLVED}: 28 % of the net mass is 1.28, 28 % of the input is 1 / 0.72`,
    total: '2.6689',
    lines: { 'on net': '1.28', 'on input': '1.3889' },
  },
  {
    study: 'purchased-parts',
    source: `${SOLVED}: 45 kg x 6.5 and 12 pieces x 38.4`,
    total: '753.3',
    lines: { 'by mass': '292.5', 'by piece': '460.8' },
  },
  {
    study: 'material-scrap',
    source: `${SOLVED}: 820 kg / 0.72 x 2.20 = 2,505.5556; its scrap of 318.8889 kg over 100 km x 0.1 = 3.1889, in one line`,
    total: '2508.7444',
    lines: { frame: '2508.7444' },
  },
  {
    study: 'purchased-by-spend',
    source: `${SOLVED}: 120,000 CNY / 1.13 x 106.0 / 109.3 / 6.4515 x 0.86 x 0.35; converting at today's rate alone would give 5,841.45`,
    total: '4805.0100',
    lines: { 'service parts': '4805.0100' },
  },
  {
    study: 'recycled-content',
    source: `${SOLVED}: 0.7 x 2.2 + 0.3 x 0.55, recycled content by cut-off`,
    total: '1.705',
    lines: { part: '1.705' },
  },
  {
    study: 'recipe-motor',
    source: `${SOLVED} and an invented composition: 40 kg x (0.6 x 2.5 + 0.15 x 4 + 0.25 x 10)`,
    total: '184',
    lines: { motor: '184' },
  },
  {
    study: 'recipe-making',
    source: `${SOLVED}: 40 kg x 4.6 of materials, 40 x 3 kWh x 0.5 of the grid x 1.05, 40 x 90.4 CNY / 1.13 x 90 / 100 / 7.2 x 0.8 x 0.25; 10 kg x (2.5 + 1.5 kWh x 0.7)`,
    total: '362.5',
    totalByContract: '362.5',
    lines: { drives: '327', cabinet: '35.5' },
  },
  {
    study: 'supplier-pcf',
    source:
      'PACT data model: 6 x 41.2 = 247.2; 2 kg for 12.5 l in version 3; 1.5 kg/l x 12 l in one bottle = 18 in version 2; a plate of 100 kg bought as 125 kg',
    total: '506.7',
    lines: { drives: '247.2', oil: '4', bottle: '18', plate: '237.5' },
  },
  {
    study: 'wood-part-uptake',
    source: `${SOLVED}: 350 kg at 15 % moisture, dry basis 304.3478 kg dry and 557.9710 kg CO2 taken up, wet basis 297.5 kg and 545.4167`,
    total: '168',
    includingBiogenicCo2: '-935.3877',
    lines: {
      'dry basis': '84',
      'dry basis biogenicCo2Removal': '-557.9710',
      'wet basis biogenicCo2Removal': '-545.4167',
    },
  },
  {
    study: 'solution-and-pure',
    source: `${SOLVED}: 10 kg pure are 20 kg of the 50 % solution x 0.6; where the strength is not said the line stays open`,
    total: '18',
    lines: { pure: '12', solution: '6', 'not said': '0' },
    gaps: ['not said: line.substanceShareMissing'],
  },
  {
    study: 'formula-bars',
    source: `${SOLVED}: pi x 0.02^2 x 1.2 x 7850 x 4 = 15.072 pi = 47.350084 kg x 2.2, once by formula and once by length; 0.0651 of it on the road`,
    total: '211.42286218889994',
    lines: { bars: '104.1701858447918', 'bars by length': '104.1701858447918', way: '3.0824904993163' },
  },
  {
    study: 'variant-midpoint',
    source: `${SOLVED}: the base of the variant, 800 x 2.2 + 12 x 2.2 + 10 x 3; its split is in test/unit/engine/compare`,
    total: '1816.4',
    lines: { frame: '1760', panel: '26.4', painting: '30' },
  },
  {
    study: 'standards-bridge',
    source: `${SOLVED}: 44,100 in 20 t of parts and 780 of a milling machine; what is cut off is in the ledger`,
    total: '44880',
    lines: { parts: '44100', 'milling machine': '780', paint: '0' },
  },
  {
    study: 'memos',
    source: `${SOLVED}: 0.7 x 2.2 + 0.3 x 0.55; no memo is in it`,
    total: '1.705',
  },
  {
    study: 'use-phase',
    source: `${SOLVED}: one machine of 51,600; nothing of its use is in it`,
    total: '51600',
    gaps: [': usePhase.outputDiffers'],
  },
  { study: 'data-quality', source: `${SOLVED}: 9,000 + 12,000 + 15,000 + 9,200`, total: '45200' },
  { study: 'uncertainty', source: `${SOLVED}: 25,056 + 8,400 + 6,100 + 3,200`, total: '42756' },
  ...['best', 'good', 'poor', 'poorest', 'transport'].map((name) => ({
    study: `pedigree-${name}`,
    source: `${SOLVED}: 100 of a factor of 1`,
    total: '100',
  })),
];
