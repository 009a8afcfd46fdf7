import { type MethodReport } from '../../../shared/contract/method-report.ts';
import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { cutOffLedger, type CoverageOf, type CutOffLedger } from '../../engine/completeness/cut-off.ts';
import { massBalance, type MassBalance } from '../../engine/completeness/mass-balance.ts';
import { type FactorLookup } from '../../engine/inventory/assignment.ts';
import { excludingBiogenicCo2 } from '../../engine/impact/evaluate.ts';
import { settingsOf } from '../../engine/profiles/headline.ts';
import { STANDARD_PROFILES } from '../../engine/profiles/standard-profile.ts';
import { importantProcesses, ownShareTest } from '../../engine/profiles/primary-data.ts';
import { validityOf } from '../../engine/profiles/validity.ts';
import { type QualityReport, qualityReport } from '../../engine/quality/quality-report.ts';
import { formatAmount } from '../../engine/quantity/amount.ts';
import { type Ratio } from '../../engine/quantity/ratio.ts';
import { shareOf } from '../calculations/coverage-view.ts';
import { allocationViews } from './allocation-views.ts';
import { gwpView } from './gwp-view.ts';
import { memoViews } from './memo-views.ts';
import { bridgeViews, profileViews } from './profile-views.ts';

/** Everything the standards ask beside the total of a study (ISO 14067:2018 7, PAS 2050:2011). */
export function methodReport(
  study: ResolvedStudy,
  calculation: Calculation,
  lookUp: FactorLookup,
): MethodReport {
  const basis = calculation.headlineBasis;
  const { pas2050, pact } = validityOf(study);
  const primaryData = primaryDataView(study, calculation);
  return {
    profiles: profileViews(study, calculation),
    bridges: bridgeViews(study, calculation),
    cutOff: cutOffView(cutOffLedger(study, calculation, basis)),
    massBalance: massBalanceView(massBalance(study, calculation)),
    primaryData,
    quality: qualityView(qualityReport(calculation, basis, lookUp, study.supplierPcfs), primaryData.ownShare),
    gwp: gwpView(study, calculation, basis, lookUp),
    allocation: [...allocationViews(study, calculation, lookUp)],
    biogenicCarbonKg: {
      product: biogenicCarbon(calculation, (stage) => stage !== 'packaging'),
      packaging: biogenicCarbon(calculation, (stage) => stage === 'packaging'),
    },
    validUntil: { ...(pas2050 === undefined ? {} : { pas2050 }), ...(pact === undefined ? {} : { pact }) },
    memos: memoViews(study),
  };
}

function cutOffView(ledger: CutOffLedger): MethodReport['cutOff'] {
  return {
    rows: ledger.rows.map((row) => ({
      lineId: row.lineId,
      name: row.name,
      reason: row.reason,
      decidedBy: row.decidedBy,
      ...(row.massKg === undefined ? {} : { massKg: formatAmount(row.massKg) }),
      estimateKg: formatAmount(row.estimateKg),
      share: shareOfRatio(row.share),
      cumulativeShare: shareOfRatio(row.cumulativeShare),
      withinSingle: row.withinSingle,
    })),
    unestimated: ledger.unestimated.map(({ lineId, name, reason, decidedBy, massKg }) => ({
      lineId,
      name,
      reason,
      decidedBy,
      ...(massKg === undefined ? {} : { massKg: formatAmount(massKg) }),
    })),
    ghgKg: coverageOfView(ledger.ghg),
    massKg: coverageOfView(ledger.mass),
    energyKwh: coverageOfView(ledger.energyKwh),
    single: ledger.single,
    together: ledger.together,
    passesSingle: ledger.passesSingle,
    passesTogether: ledger.passesTogether,
  };
}

function coverageOfView({ included, excluded, coverage }: CoverageOf): MethodReport['cutOff']['ghgKg'] {
  return {
    included: formatAmount(included),
    excluded: formatAmount(excluded),
    ...(coverage === undefined ? {} : { coverage: shareOfRatio(coverage) }),
  };
}

function massBalanceView(balance: MassBalance): MethodReport['massBalance'] {
  const { weighedMassKg, coverage, unexplainedKg, gapEstimateKg } = balance;
  return {
    netMassKg: formatAmount(balance.netMassKg),
    ...(weighedMassKg === undefined ? {} : { weighedMassKg: formatAmount(weighedMassKg) }),
    ...(coverage === undefined ? {} : { coverage: shareOfRatio(coverage) }),
    ...(unexplainedKg === undefined ? {} : { unexplainedKg: formatAmount(unexplainedKg) }),
    verdict: balance.verdict,
    ...(gapEstimateKg === undefined ? {} : { gapEstimateKg: formatAmount(gapEstimateKg) }),
    grossMassKg: formatAmount(balance.grossMassKg),
    scrapKg: formatAmount(balance.scrapKg),
  };
}

function primaryDataView(study: ResolvedStudy, calculation: Calculation): MethodReport['primaryData'] {
  const basis = calculation.headlineBasis;
  const own = ownShareTest(calculation, settingsOf(STANDARD_PROFILES.pas2050, study));
  const total = excludingBiogenicCo2(calculation.totals[basis]);
  return {
    ownKg: formatAmount(own.ownKg),
    ownShare: shareOf(own.ownKg, own.totalKg),
    supplierKg: formatAmount(own.supplierKg),
    passes: own.passes,
    suppliersToAsk: own.suppliersToAsk.map(({ supplier, kg }) => ({ supplier, kg: formatAmount(kg) })),
    important: importantProcesses(calculation, basis).map(({ line, kg, cumulativeKg }) => ({
      lineId: line.id,
      name: line.name,
      kg: formatAmount(kg),
      cumulativeShare: shareOf(cumulativeKg, total),
      ...(line.data?.type === undefined ? {} : { dataType: line.data.type }),
      ...(line.data?.reasonNotPrimary === undefined ? {} : { reasonNotPrimary: line.data.reasonNotPrimary }),
    })),
  };
}

/** `ownShare` is that of the PAS test, so that both places say the same of own processes. */
function qualityView(report: QualityReport, ownShare: number): MethodReport['quality'] {
  const { pedigreeSet, ratedShare, scores, pef, pact, primaryShare, uncertainty } = report;
  return {
    pedigreeSet,
    ratedShare,
    ...(scores && { scores }),
    ...(pef && { pef }),
    ...(pact && { pact }),
    primaryShare: { ...primaryShare, pas: ownShare },
    ...(uncertainty && { uncertainty }),
  };
}

function biogenicCarbon(
  calculation: Calculation,
  belongs: (stage: string) => boolean,
): MethodReport['biogenicCarbonKg']['product'] {
  return formatAmount(
    calculation.lines
      .filter((line) => belongs(line.stage))
      .reduce((sum, line) => sum + (line.biogenicCarbonKg ?? 0n), 0n),
  );
}

/** An exact share as a plain number for display, to six digits. */
function shareOfRatio(share: Ratio): number {
  return shareOf(share.numerator, share.denominator);
}
