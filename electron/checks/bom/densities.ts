import { recognisable } from '../../reading/text-form.ts';

/** Density of a solid material with the words it is recognised by, in the languages of BOM exports. */
export interface MaterialDensity {
  readonly name: string;
  /** Highest usual density in kg/m3: the checks ask whether a mass is possible at all. */
  readonly kgPerM3: number;
  readonly pattern: RegExp;
  readonly source: string;
}

const KBOB = 'KBOB/ecobau/IPB Ökobilanzdaten im Baubereich 2009/1, bulk density column';
const EN_1991 = 'EN 1991-1-1:2002 Annex A';
const ISO_1183 = 'typical of semi-finished products, density by ISO 1183-1 as data sheets state it';

/**
 * Limits, not estimates: the published density of a family, from which masses are estimated, stands in
 * resources/knowledge/densities.csv; a test holds that no limit is below it.
 *
 * Densities in the order of recognition: the special before the general, metals last, because "steel" also
 * stands in names of composite components. An upper value is kept where a material varies.
 */
export const DENSITIES: readonly MaterialDensity[] = [
  {
    name: 'cementedCarbide',
    kgPerM3: 15_000,
    pattern: /carbide|硬质合金|\bYG\d|hartmetall/i,
    source: 'ISO 3369 test values of WC-Co grades, 14 000 to 15 000',
  },
  {
    name: 'wood',
    kgPerM3: 1080,
    pattern:
      /plywood|\bbeech|\boak\b|timber|\bwood|胶合板|多层板|木|sperrholz|holz|buche|eiche|\bMDF\b|\bOSB\b|chipboard|spanplatte/i,
    source: 'EN 338:2016, mean density of the heaviest strength class D80; plywood 500 and beech 675 (KBOB)',
  },
  { name: 'cfrp', kgPerM3: 1600, pattern: /CFRP|\bCFK\b|carbon fib|碳纤维/i, source: ISO_1183 },
  {
    name: 'gfrp',
    kgPerM3: 2000,
    pattern: /GFRP|\bGFK\b|\bGRP\b|glass-?epoxy|环氧玻|玻璃钢|\bFR-?4\b|\bG1[01]\b|EPGC/i,
    source: 'EN 60893-3-2, EP GC 203: 1700 to 2000',
  },
  {
    name: 'foam',
    kgPerM3: 150,
    pattern: /foam|schaum|保温棉|泡沫|海绵/i,
    source: 'flexible elastomeric foam, EN 14304 products: 40 to 150',
  },
  { name: 'ptfe', kgPerM3: 2200, pattern: /PTFE|teflon|聚四氟/i, source: ISO_1183 },
  { name: 'peek', kgPerM3: 1500, pattern: /\bPEEK/i, source: ISO_1183 },
  { name: 'pom', kgPerM3: 1450, pattern: /\bPOM\b|acetal|聚甲醛/i, source: ISO_1183 },
  {
    name: 'polyamide',
    kgPerM3: 1450,
    pattern: /\bPA\s?(?:6|66|12|11|46)\b|polyamid|nylon|尼龙/i,
    source: `${KBOB}: glass-fibre reinforced 1360`,
  },
  {
    name: 'polycarbonate',
    kgPerM3: 1250,
    pattern: /^\s*PC\s*$|polycarbonat|聚碳酸酯/i,
    source: `${KBOB}: 1200`,
  },
  {
    name: 'pmma',
    kgPerM3: 1250,
    pattern: /PMMA|acrylic|acrylglas|亚克力|有机玻璃/i,
    source: `${KBOB}: 1180`,
  },
  {
    name: 'polyolefin',
    kgPerM3: 1000,
    pattern: /\bP[EP](?:-?[HL]D|-?UHMW|-?\d+)?\b(?!-|T)|polyethylen|polypropylen|聚乙烯|聚丙烯|PP防静电/i,
    source: `${KBOB}: PE 960, PP 910`,
  },
  { name: 'abs', kgPerM3: 1150, pattern: /\bABS\b/i, source: `${KBOB}: 1050` },
  { name: 'pet', kgPerM3: 1450, pattern: /\bPET\b|PET膜/i, source: ISO_1183 },
  { name: 'pvc', kgPerM3: 1500, pattern: /^\s*PVC\s*$|聚氯乙烯/i, source: `${KBOB}: 1390` },
  {
    name: 'rubber',
    kgPerM3: 1500,
    pattern:
      /\bNBR\b|\bEPDM\b|\bFKM\b|rubber|gummi|橡胶|^\s*(?:聚氨酯)?PU\s*$|silicone?|silikon|硅橡胶|硅胶/i,
    source: `${KBOB}: EPDM 1100, rubber sealant 1500`,
  },
  {
    name: 'glass',
    kgPerM3: 2600,
    pattern: /\bglass\b(?! ?fib)|\bglas\b|玻璃(?!纤|钢)/i,
    source: `${EN_1991} Table A.5: 25 kN/m3`,
  },
  {
    name: 'titanium',
    kgPerM3: 4550,
    pattern: /titan|\bTi-?6Al|钛/i,
    source: 'ISO 5832-2, unalloyed titanium 4510',
  },
  { name: 'magnesium', kgPerM3: 1850, pattern: /magnesium|\bAZ91|镁合金/i, source: 'EN 1753, AZ91 1810' },
  {
    name: 'aluminium',
    kgPerM3: 2850,
    pattern:
      /alumini?um|\bEN AW|\b[1-7]0[1-9]\d(?:[- ][HTO]|$)|\b(?:2024|2017|5052|5083|5754|5005|6061|6063|6060|6082|7075|7050)\b|\bA380|ADC12|铝合金|^铝/i,
    source: `${KBOB}: 2690; EN AW-7075 2810 (EN 573 makers' data)`,
  },
  {
    name: 'zinc',
    kgPerM3: 7200,
    pattern: /zinc die|ZnAl|ZP0?4|zamak|锌合金/i,
    source: `${EN_1991} Table A.4: 71 to 72 kN/m3`,
  },
  {
    name: 'copperAlloy',
    kgPerM3: 9000,
    pattern: /copper|\bCu-|kupfer|brass|messing|bronze|\bCuZn|\bCuSn|HPb\d|ZCuSn|\bT2\b|铜/i,
    source: `${KBOB}: copper 8900, brass 8300`,
  },
  {
    name: 'stainlessSteel',
    kgPerM3: 8050,
    pattern:
      /SUS ?\d{3}|1\.4\d{3}|\d*Cr\d+Ni\d+|stainless|不锈钢|rostfrei|edelstahl|\bA[24]-[5-8]0|\bAISI ?3\d\d/i,
    source: 'EN 10088-1:2014 Annex A, 7700 to 8000',
  },
  {
    name: 'castIron',
    kgPerM3: 7800,
    pattern: /\bHT ?[1-3]\d{2}\b|\bQT ?\d{3}|EN-?GJ[LS]|cast iron|铸铁|grauguss|gusseisen|\bGG[G]?-?\d/i,
    source: `${EN_1991} Table A.4: 71 to 72.5 kN/m3; published up to 7800 (resources/knowledge/densities.csv)`,
  },
  {
    name: 'steel',
    kgPerM3: 8000,
    pattern:
      /\bQ\d{3}|\bS\d{3}(?:J|N|M|Q|$)|1\.[0-35-8]\d{3}|\bDC0\d|\bDX5\d|SPCC|SGCC|SECC|\d*Cr\d*Mo|40Cr|41Cr4|100Cr6|GCr15|20CrMn|20MnCr|65Mn|\bC[1-6][05]\b|^45(?:#|钢)?(?: \/|$)|ER50|G3Si1|steel|stahl|钢/i,
    source: `${KBOB}: 7850; ${EN_1991} Table A.4: 77 to 78.5 kN/m3`,
  },
];

/** Chinese standard numbers behind a grade ("40Cr GB/T 3077") would read as alloy numbers. */
const STANDARD_NUMBER = /\bGB(?:\/T)?\s?\d+(?:\.\d+)?(?:-\d{2,4})?/gi;

/** A list of materials in brackets names a composite component, such as "Motor (Fe/Cu/Al)": no single density. */
const COMPOSITE = /[(（][^)）]*[/、][^)）]*[)）]/;

/** Density of a material text; undefined when the material is not recognised or is a composite of several. */
export function densityOf(materialText: string): MaterialDensity | undefined {
  const text = recognisable(materialText).replace(STANDARD_NUMBER, ' ').trim();
  return COMPOSITE.test(text) ? undefined : DENSITIES.find(({ pattern }) => pattern.test(text));
}
