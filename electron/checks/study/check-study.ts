import { type Finding } from '../../../shared/model/finding.ts';
import { type Portions } from '../../../shared/portions.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { checkCredits } from './credits.ts';
import { checkDeliveredTwice } from './delivered-twice.ts';
import { checkElectricityScope } from './electricity-scope.ts';
import { checkGwpMix } from './gwp-mix.ts';
import { checkNetMass } from './net-mass.ts';
import { checkRefrigerant } from './refrigerant.ts';
import { checkSiteData } from './site-data.ts';
import { checkStainless } from './stainless.ts';
import { type StudyCheck } from './study-finding.ts';
import { checkSupport } from './support.ts';
import { checkUnitSlips } from './unit-slips.ts';

/** The checks that look at a few rows each, in the order their findings are given. */
const CHECKS: readonly StudyCheck[] = [
  checkUnitSlips,
  checkCredits,
  checkDeliveredTwice,
  checkElectricityScope,
  checkGwpMix,
  checkRefrigerant,
  checkSiteData,
  checkSupport,
];

/** What a verifier finds first in studies of machines, looked for in the whole study. In portions; nothing is changed. */
export function* studyOwnChecks(judged: JudgedStudy): Portions<readonly Finding[]> {
  const findings: Finding[] = [];
  for (const check of CHECKS) {
    findings.push(...check(judged));
    yield;
  }
  findings.push(...(yield* checkNetMass(judged)));
  findings.push(...(yield* checkStainless(judged)));
  return findings;
}
