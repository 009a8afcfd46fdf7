import { type DecimalString } from '../../../shared/model/decimal-string.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding, type Place } from '../../../shared/model/finding.ts';
import { type Pedigree } from '../../../shared/model/quality.ts';
import { flatMapInPortions, forEachInPortions, type Portions } from '../../../shared/portions.ts';
import { type Calculation, type LineResult } from '../calculation.ts';
import { excludingBiogenicCo2 } from '../impact/evaluate.ts';
import { isInTotals } from '../impact/tally.ts';
import { INDICATORS, isBasicUncertainty } from '../quality/pedigree-set.ts';
import { isShare } from '../quality/line-quality.ts';
import { finding, percent } from './finding.ts';
import { importantProcesses, isOwnProcess, isSiteSpecific } from './primary-data.ts';
import { type JudgedStudy } from './judged-study.ts';

/** Families of wood and paper (resources/knowledge/families.csv): what leaves the gate in them holds biogenic carbon. */
const OF_WOOD: ReadonlySet<string> = new Set(['wood-sawn', 'plywood', 'cardboard']);

/** From so many rated lines on, scores that are all the same are no assessment. */
const FEW_RATINGS = 5;

/** What is open in the data of the lines and their factors (ISO 14067:2018 6.3.5), a portion of the lines at a time. */
export function* dataFindings({ study, calculation, lookUp }: JudgedStudy): Portions<readonly Finding[]> {
  const counted = calculation.lines.filter((line) => line.hasTerms && isInTotals(line, calculation.settings));
  const activities = new Map((study.activities ?? []).map((activity) => [activity.id, activity]));
  const factorIds = (isMeant: (factor: Factor) => boolean): ReadonlySet<string> =>
    new Set(calculation.factorsUsed.filter(isMeant).map(({ id }) => id));
  const wood = factorIds(({ family }) => OF_WOOD.has(family ?? ''));
  const whole = factorIds(({ flags }) => flags?.includes('totalOnly') === true);
  yield;
  return [
    ...(yield* flatMapInPortions(counted, notPrimary)),
    ...notStated(calculation, counted),
    // The terms of a line are made when they are asked for: with none of these factors nobody asks.
    ...(wood.size === 0 ? [] : yield* flatMapInPortions(counted, (line) => woodFindings(line, wood))),
    ...(yield* flatMapInPortions(counted, (line) => {
      const activity = activities.get(line.id);
      const assignment = activity?.kind === 'fuel' ? activity.assignment : undefined;
      const isHalf =
        assignment?.kind === 'factor' &&
        assignment.upstreamFactorId === undefined &&
        lookUp(assignment.factorId)?.scope === 'combustion';
      return isHalf ? [finding('profile.fuelSupplyMissing', 'warning', {}, at(line, 'assignment'))] : [];
    })),
    ...(whole.size === 0 ? [] : yield* totalOnly(calculation, counted, whole)),
    ...(yield* flatMapInPortions(counted, (line) =>
      rangeFindings(line.data?.pedigree, line.data?.primaryShare, at(line, 'data'), line.name),
    )),
    ...calculation.factorsUsed.flatMap(({ id, pedigree, primaryShare }) =>
      rangeFindings(pedigree, primaryShare, { field: 'factors' }, id),
    ),
    ...alikeScores(counted, calculation.factorsUsed),
  ];
}

/** A line under own control is site-specific, or somebody says why not. */
function notPrimary(line: LineResult): readonly Finding[] {
  const { data } = line;
  const isOpen =
    isOwnProcess(line) &&
    data?.type !== undefined &&
    !isSiteSpecific(line) &&
    (data.reasonNotPrimary ?? '').trim() === '';
  return isOpen ? [finding('profile.notPrimary', 'warning', { name: line.name }, at(line, 'data'))] : [];
}

/** Own processes and the lines that make 80 % of the result whose kind of data nobody has stated. */
function notStated(calculation: Calculation, counted: readonly LineResult[]): readonly Finding[] {
  const important = importantProcesses(calculation, calculation.headlineBasis).map(({ line }) => line);
  const lines = new Set([...important, ...counted.filter(isOwnProcess)]);
  const open = [...lines].filter(({ data }) => data?.type === undefined);
  return open.length === 0
    ? []
    : [finding('profile.dataTypeMissing', 'note', { count: String(open.length) })];
}

function woodFindings(line: LineResult, wood: ReadonlySet<string>): readonly Finding[] {
  const leaves = line.kind === 'bom' || line.kind === 'packaging';
  const isOpen =
    leaves &&
    line.biogenicCarbonKg === undefined &&
    line.terms.some(
      ({ slot, factorId }) =>
        factorId !== undefined && wood.has(factorId) && (slot === 'material' || line.kind === 'packaging'),
    );
  return isOpen
    ? [finding('profile.biogenicCarbonMissing', 'note', { name: line.name }, at(line, 'biogenic'))]
    : [];
}

/** How much of the result rests on factors that give one figure: their biogenic and land-use parts are blank. */
function* totalOnly(
  { totals, headlineBasis }: Calculation,
  counted: readonly LineResult[],
  factors: ReadonlySet<string>,
): Portions<readonly Finding[]> {
  const total = excludingBiogenicCo2(totals[headlineBasis]);
  let whole = 0n;
  yield* forEachInPortions(counted, (line) => {
    if (line.terms.some(({ factorId }) => factorId !== undefined && factors.has(factorId))) {
      whole += excludingBiogenicCo2(line.emissions[headlineBasis]);
    }
  });
  return whole > 0n && total > 0n
    ? [finding('profile.totalOnly', 'note', { share: percent({ numerator: whole, denominator: total }) })]
    : [];
}

/** Figures of quality that cannot be: they are left out of every rating. */
function rangeFindings(
  pedigree: Pedigree | undefined,
  primaryShare: DecimalString | undefined,
  place: Place,
  name: string,
): readonly Finding[] {
  const basic = pedigree?.basicUncertainty;
  return [
    ...(basic === undefined || isBasicUncertainty(Number(basic))
      ? []
      : [finding('profile.basicUncertaintyRange', 'error', { name, value: basic }, place)]),
    ...(primaryShare === undefined || isShare(primaryShare)
      ? []
      : [finding('profile.primaryShareRange', 'error', { name, value: primaryShare }, place)]),
  ];
}

/** Scores that are the same everywhere were not given one by one. */
function alikeScores(counted: readonly LineResult[], factors: readonly Factor[]): readonly Finding[] {
  const rated = [
    ...counted.map(({ data }) => data?.pedigree),
    ...factors.map(({ pedigree }) => pedigree),
  ].filter((pedigree) => pedigree !== undefined);
  const scores = new Set(rated.flatMap((pedigree) => INDICATORS.map((indicator) => pedigree[indicator])));
  const [score] = scores;
  return rated.length >= FEW_RATINGS && scores.size === 1
    ? [finding('profile.scoresAlike', 'warning', { score: String(score), count: String(rated.length) })]
    : [];
}

function at(line: LineResult, field: string): Place {
  return { lineId: line.id, field };
}
