import { answerOf, calibrated } from './calibration.ts';
import { INSUFFICIENT, NO_MATERIAL, type MatchingKnowledge } from './knowledge.ts';
import { prepareKnowledge } from './prepared-knowledge.ts';
import { rankEvidence } from './rank-families.ts';
import { readText } from './read-text.ts';
import type { Factor } from '../../shared/model/factor.ts';

/**
 * Below this probability a factor of another library gets no family: a family makes it a proposal for every part of that
 * family. It is the step of calibration.csv on which answers were right 97 times of 100.
 */
const SURE = 0.95;

/** Figures that stand for the thing itself. */
const SCOPES: ReadonlySet<Factor['scope']> = new Set(['cradleToGate', 'notStated']);

/**
 * Words of names that speak of work on a material, of waste or of transport: "sheet rolling, steel" is no steel. From the
 * names of activities in public lists of processes (English, German, Chinese); our choice, meant to refuse too much.
 */
const NOT_THE_THING =
  /\b(processing|treatment|waste|scrap|recycl\w*|transport\w*|freight|rolling|drawing|machining|turning|milling|drilling|welding|brazing|soldering|moulding|molding|extrusion|coating|galvani[sz]ing|plating|forging|hardening|working|casting|operation|construction|factory|facility|infrastructure|mine|mining|ore|concentrate|landfill|incineration|disposal|burned|combustion|use phase)\b|bearbeitung|verarbeitung|entsorgung|verwertung|verbrennung|deponie|abfall|schrott|transport|walzen|ziehen|beschichtung|加工|处理|废|运输|轧制|回收|焚烧|填埋/i;

/** "market for steel | steel": what is delivered stands behind the bar. */
const AROUND_THE_PRODUCT = /^market (group )?for |,? production\b.*$/gi;

/**
 * The family of a factor by the matcher that reads parts, where it is sure; undefined for factors that are not per mass,
 * that stand for work or waste, or that the text does not settle.
 */
export function familyOfFactor(
  { names, unit, scope, flags }: Factor,
  knowledge: MatchingKnowledge,
): string | undefined {
  const name = names.en;
  if (unit !== 'kg' || !SCOPES.has(scope) || flags?.includes('check') === true || NOT_THE_THING.test(name)) {
    return undefined;
  }
  const prepared = prepareKnowledge(knowledge);
  const text = { description: (name.split(' | ').at(-1) ?? name).replaceAll(AROUND_THE_PRODUCT, '') };
  const reading = readText(text, prepared);
  const ranked = rankEvidence(text, reading, prepared);
  const [first] = calibrated(ranked, answerOf(ranked, reading, prepared), knowledge.calibration);
  return first === undefined ||
    first.family === INSUFFICIENT ||
    first.family === NO_MATERIAL ||
    first.confidence < SURE
    ? undefined
    : first.family;
}
