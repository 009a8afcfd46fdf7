import { type Golden, SOLVED } from './golden.ts';

/** Transport, packaging, energy, money, assets. */
export const ACTIVITY_GOLDENS: readonly Golden[] = [
  {
    study: 'transport-chain',
    source: `${SOLVED}: 117.18 + 191.52 + 37.62 by land and sea, 402.48 by air, kept apart`,
    total: '748.80',
    lines: { 'machine parts': '346.32', 'spare electronics': '0', 'spare electronics aircraft': '402.48' },
  },
  {
    study: 'packaging-crate',
    source: `${SOLVED}: 42 kg x 2.3 / 60 trips, washing 0.35 and return 1.20 per trip`,
    total: '3.16',
    lines: { crate: '1.61' },
  },
  {
    study: 'packaging-rack',
    source: `${SOLVED}: 85 kg x 2.1 / 50, 2 % repaired per cycle, 600 km back; the way back outweighs the rack`,
    total: '12.495',
    lines: { rack: '3.57', repair: '3.57', return: '5.355' },
  },
  {
    study: 'factory-energy',
    source: `${SOLVED}: 2,450,000 kWh by machine hours, mass and revenue; and in two meters, 33,959.18 + 30,361.29 = 64,320.47`,
    total: '127784.44',
    lines: {
      'by machine hours': '41096.77',
      'by mass': '10500',
      'by revenue': '11867.19',
      'sub-metered hall': '33959.18',
      'rest of the site': '30361.29',
    },
  },
  {
    study: 'wood-crate-uptake',
    source: `${SOLVED}: 350 kg at 15 % moisture on dry basis hold 152.1739 kg C; uptake 44/12 of it; sawing 84.0`,
    total: '84.0',
    includingBiogenicCo2: '-473.9710',
    lines: { crate: '84.0', 'crate biogenicCo2Removal': '-557.9710' },
  },
  {
    study: 'site-meters',
    source: `${SOLVED}: 2,450,000 kWh of a meter in months, x 5,200 / 310,000 h, 8.4 / 1,960 t and 3.1 / 640 million`,
    total: '63463.96',
    lines: { 'by machine hours': '41096.77', 'by mass': '10500', 'by revenue': '11867.19' },
  },
  {
    study: 'site-sub-meter',
    source: `${SOLVED}: 640,000 kWh in a hall x 5,200 / 98,000 h, and the rest of the meter it is part of`,
    total: '64320.47',
    lines: { hall: '33959.18', rest: '30361.29' },
  },
  {
    study: 'grid-losses',
    source: `${SOLVED}: 5.05 % lost of what is generated adds 3,084.78, of what is delivered 2,929.00; none where the factor has them`,
    total: '182013.78',
  },
  {
    study: 'sold-certificates',
    source: `${SOLVED}: 18 MWh of own sun count as the grid mix (0.6205) and the residual mix (0.70)`,
    total: '62050',
    totalByContract: '70000',
    gaps: ['roof: electricity.countsAsGrid'],
  },
  {
    study: 'spend-chain',
    source: `${SOLVED}: 120,000 / 1.13 x 106.0 / 109.3 / 6.4515 x 0.86 x 0.35`,
    total: '4805.0100',
  },
  {
    study: 'vehicle-leg',
    source: `${SOLVED}: 0.2956 l/km / 0.8 / 25 t / 0.6 = 0.024633 l/tkm x 3.24; a flight whose factor is one figure is booked as aircraft`,
    total: '402.7034736',
    lines: { vehicle: '0.079812', route: '0.1436616', 'route aircraft': '402.48' },
    gaps: ['route: transport.aircraftBooked'],
  },
  {
    study: 'packaging-cycles',
    source: `${SOLVED}: 85 kg x 2.1 / 50 + 2 % of it per cycle + 600 km back; 42 kg x 2.3 / 60 + washing`,
    total: '19.225',
    lines: { rack: '12.495', 'rack by loss': '3.57', crate: '1.96', 'crate back': '1.2' },
  },
  {
    study: 'wood-moisture',
    source: `${SOLVED}: 350 kg at 15 % are 304.3478 kg dry on dry basis, 297.5 kg on wet basis; half is carbon`,
    total: '168',
    includingBiogenicCo2: '-935.3877',
    lines: {
      'dry basis biogenicCo2Removal': '-557.9710',
      'wet basis biogenicCo2Removal': '-545.4167',
    },
  },
  {
    study: 'asset-share',
    source: `${SOLVED}: 260,000 kg x 120 h / (10 years x 4,000 h)`,
    total: '780',
  },
  {
    study: 'site-keys',
    source: `${SOLVED}: 2,450,000 kWh x 5,200 / 310,000 h x 0.5 and 24,000 m3 x 8.4 / 1,960 t x 2`,
    total: '20754.1014',
    lines: { power: '20548.3871', heat: '205.7143' },
  },
  {
    study: 'energy-upstream',
    source: `${SOLVED}: 200 t x 30 + 5 GWh x 0.01 + 10 MWh x (0.5 + 0.06), 8 % of it lost on the way`,
    total: '62048',
    lines: { coal: '6000', gas: '50000', el: '6048' },
  },
  {
    study: 'business-travel',
    source: `${SOLVED}: 1,350 km x 0.2 + 12,000 x 0.04 + 36,000 x 0.15 + 25 nights x 20 + 300 USD x 0.4`,
    total: '6770',
    lines: { car: '270', train: '480', 'flight aircraft': '5400', hotel: '500', taxi: '120' },
  },
  {
    study: 'one-tonne',
    source: `${SOLVED}: 600 / 0.96 x 0.5 + 250 x 8 + 16.667 km x 1.2 + 500 kWh x 0.2 + 100 kWh x 0.5 + 10 x 2.5 + 0.03 t x 0.6`,
    total: '2507.518',
    lines: { flour: '312.5', truck: '20', oven: '100' },
  },
];
