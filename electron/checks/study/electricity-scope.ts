import { type Assignment } from '../../../shared/model/assignment.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { studyFinding } from './study-finding.ts';

/**
 * Electricity whose factor covers the power station alone: CO2 of a company inventory, or generation without the supply
 * of its fuels (`study.electricityNotLifeCycle`; ISO 14067:2018 6.4.9.4 wants the whole life cycle).
 */
export function checkElectricityScope({ study, lookUp }: JudgedStudy): readonly Finding[] {
  return (study.electricity?.sources ?? []).flatMap((source) => {
    const short = [source.byLocation, source.byContract]
      .flatMap((assignment) => shortFactor(assignment, lookUp))
      .at(0);
    return short === undefined
      ? []
      : [
          studyFinding(
            'electricityNotLifeCycle',
            'warning',
            { source: source.name, factorId: short },
            { field: 'electricity.sources' },
          ),
        ];
  });
}

function shortFactor(assignment: Assignment | undefined, lookUp: JudgedStudy['lookUp']): readonly string[] {
  if (assignment?.kind !== 'factor') {
    return [];
  }
  const scope = lookUp(assignment.factorId)?.scope;
  const isShort =
    scope === 'directCo2Only' || (scope === 'combustion' && assignment.upstreamFactorId === undefined);
  return isShort ? [assignment.factorId] : [];
}
