import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type GwpSet } from '../../../shared/model/gas.ts';

/**
 * Warming potentials over 100 years by gas, in kg CO2e per kg, in the order of the columns AR4, AR5, AR5 with
 * climate-carbon feedback, AR6; empty where the table lists none. The tables stand at the sets below.
 */
const VALUES: Readonly<Record<string, readonly [string, string, string, string]>> = {
  CO2: ['1', '1', '1', '1'],
  CH4: ['25', '28', '34', '27.9'],
  N2O: ['298', '265', '298', '273'],
  'CFC-11': ['4750', '4660', '5352', '6230'],
  'CFC-12': ['10900', '10200', '11547', '12500'],
  'CFC-13': ['14400', '13900', '15451', '16200'],
  'CFC-113': ['6130', '5820', '6586', '6520'],
  'CFC-114': ['10000', '8590', '9615', '9430'],
  'CFC-115': ['7370', '7670', '8516', '9600'],
  'Halon-1301': ['7140', '6290', '7154', '7200'],
  'Halon-1211': ['1890', '1750', '2070', '1930'],
  'Halon-2402': ['1640', '1470', '1734', '2170'],
  CCl4: ['1400', '1730', '2019', '2200'],
  CH3Br: ['5', '2', '3', '2.43'],
  CH3CCl3: ['146', '160', '193', '161'],
  'HCFC-22': ['1810', '1760', '2106', '1960'],
  'HCFC-123': ['77', '79', '96', '90.4'],
  'HCFC-124': ['609', '527', '635', '597'],
  'HCFC-141b': ['725', '782', '938', '860'],
  'HCFC-142b': ['2310', '1980', '2345', '2300'],
  'HCFC-225ca': ['122', '127', '155', '137'],
  'HCFC-225cb': ['595', '525', '633', '568'],
  'HFC-23': ['14800', '12400', '13856', '14600'],
  'HFC-32': ['675', '677', '817', '771'],
  'HFC-125': ['3500', '3170', '3691', '3740'],
  'HFC-134a': ['1430', '1300', '1549', '1530'],
  'HFC-143a': ['4470', '4800', '5508', '5810'],
  'HFC-152a': ['124', '138', '167', '164'],
  'HFC-227ea': ['3220', '3350', '3860', '3600'],
  'HFC-236fa': ['9810', '8060', '8998', '8690'],
  'HFC-245fa': ['1030', '858', '1032', '962'],
  'HFC-365mfc': ['794', '804', '966', '914'],
  'HFC-43-10mee': ['1640', '1650', '1952', '1600'],
  SF6: ['22800', '23500', '26087', '25200'],
  NF3: ['17200', '16100', '17885', '17400'],
  CF4: ['7390', '6630', '7349', '7380'],
  C2F6: ['12200', '11100', '12340', '12400'],
  C3F8: ['8830', '8900', '9878', '9290'],
  'c-C4F8': ['10300', '9540', '10592', '10200'],
  C4F10: ['8860', '9200', '10213', '10000'],
  C5F12: ['9160', '8550', '9484', '9220'],
  C6F14: ['9300', '7910', '8780', '8620'],
  SF5CF3: ['17700', '17400', '19396', '18500'],
  'HFE-125': ['14900', '12400', '13951', '14300'],
  'HFE-134': ['6320', '5560', '6512', '6630'],
  'HFE-143a': ['756', '523', '632', '616'],
  'HCFE-235da2': ['350', '491', '595', '539'],
  'HFE-245cb2': ['708', '654', '790', '747'],
  'HFE-245fa2': ['659', '812', '981', '878'],
  'HFE-347mcc3': ['575', '530', '641', '576'],
  'HFE-347pcf2': ['580', '889', '1072', '980'],
  'HFE-356pcc3': ['110', '413', '500', '277'],
  'HFE-569sf2': ['59', '57', '69', '60.7'],
  'HFE-4310pccc124': ['1870', '2820', '3353', '3220'],
  'HFE-236ca12': ['2800', '5350', '6260', '6060'],
  'HFE-338pcc13': ['1500', '2910', '3466', '3320'],
  PFPMIE: ['10300', '9710', '10789', '10300'],
  CH2Cl2: ['8.7', '9', '11', '11.2'],
  CH3Cl: ['13', '12', '15', '5.54'],
  'HCFC-21': ['', '148', '179', '160'],
  'HFC-41': ['', '116', '141', '135'],
  'HFC-134': ['', '1120', '1337', '1260'],
  'HFC-143': ['', '328', '397', '364'],
  'HFC-152': ['', '16', '20', '21.5'],
  'HFC-161': ['', '4', '4', '4.84'],
  'HFC-236cb': ['', '1210', '1438', '1350'],
  'HFC-236ea': ['', '1330', '1596', '1500'],
  'HFC-245ca': ['', '716', '863', '787'],
  SO2F2: ['', '4090', '4732', '4630'],
  C7F16: ['', '7820', '8681', '8410'],
  C8F18: ['', '7620', '8456', '8260'],
  C10F18: ['', '7190', '7977', '7480'],
  cC3F6: ['', '9200', '10208', ''],
  'HFE-227ea': ['', '6450', '7377', '7520'],
  'HFE-236ea2': ['', '1790', '2143', '2590'],
  'HFE-236fa': ['', '979', '1177', '1100'],
  'HFE-245fa1': ['', '828', '997', '934'],
  'HFE-263fb2': ['', '1', '2', ''],
  'HFE-329mcc2': ['', '3070', '3598', '3770'],
  'HFE-338mcf2': ['', '929', '1118', '1040'],
  'HFE-347mcf2': ['', '854', '1028', '963'],
  'HFE-356mec3': ['', '387', '468', '264'],
  'HFE-356pcf2': ['', '719', '867', '831'],
  'HFE-356pcf3': ['', '446', '540', '484'],
  'HFE-374pc2': ['', '627', '758', '12.5'],
  CHCl3: ['', '16', '20', '20.6'],
  'Halon-1201': ['', '376', '454', '380'],
  'Halon-1202': ['', '', '280', '216'],
  'HFE-365mcf3': ['', '', '1', '1.6'],
};

function column(index: 0 | 1 | 2 | 3): GwpSet['values'] {
  const listed = Object.entries(VALUES).filter(([, values]) => values[index] !== '');
  return Object.fromEntries(listed.map(([gas, values]) => [gas, values[index] as DecimalString]));
}

function values(given: Readonly<Record<string, string>>): GwpSet['values'] {
  return given as GwpSet['values'];
}

/** The set of a study that names none. */
export const DEFAULT_GWP_SET = 'AR6';

/**
 * The published sets, each with its table. A set lists only what was read in its source: where a gas is missing, the study
 * says so, and the user can give a set of their own. AR6 of the IPCC table and AR6 as ecoinvent applies it are two sets.
 */
export const PUBLISHED_GWP_SETS: readonly GwpSet[] = [
  {
    id: 'SAR',
    name: 'IPCC SAR, GWP100',
    assessmentReport: 'SAR',
    source: 'IPCC Second Assessment Report (1995), Working Group I, global warming potentials over 100 years',
    values: values({
      CO2: '1',
      CH4: '21',
      N2O: '310',
      'HFC-32': '650',
      'HFC-125': '2800',
      'HFC-134a': '1300',
      'HFC-143a': '3800',
      SF6: '23900',
      CF4: '6500',
    }),
  },
  {
    id: 'AR4',
    name: 'IPCC AR4, GWP100',
    assessmentReport: 'AR4',
    source: 'IPCC AR4 (2007), Working Group I, Table 2.14',
    values: column(0),
  },
  {
    id: 'AR5',
    name: 'IPCC AR5, GWP100, without climate-carbon feedback',
    assessmentReport: 'AR5',
    source: 'IPCC AR5 (2013), Working Group I, Table 8.A.1',
    values: column(1),
  },
  {
    id: 'AR5-feedback',
    name: 'IPCC AR5, GWP100, with climate-carbon feedback',
    assessmentReport: 'AR5',
    source: 'IPCC AR5 (2013), Working Group I, Table 8.SM.16',
    values: column(2),
  },
  {
    id: DEFAULT_GWP_SET,
    name: 'IPCC AR6, GWP100, one value of methane',
    assessmentReport: 'AR6',
    source: 'IPCC AR6 (2021), Working Group I, Table 7.SM.7',
    values: column(3),
  },
  {
    id: 'AR6-ecoinvent-3.12',
    name: 'IPCC AR6, GWP100, as applied in ecoinvent 3.12',
    assessmentReport: 'AR6',
    source: 'ecoinvent 3.12, method IPCC 2021 (methane of IPCC AR6 Table 7.15); only the values seen there',
    values: values({
      CO2: '1',
      'CH4 fossil': '29.8',
      'CH4 landUseChange': '29.8',
      'CH4 biogenic': '27.0',
      'HFC-134a': '1526',
    }),
  },
];
