import { type Finding } from '../../../shared/model/finding.ts';
import { isOwnProcess } from '../../engine/profiles/primary-data.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { isSaid, studyFinding } from './study-finding.ts';

/**
 * What a reader needs to believe the numbers: evidence for the data of own processes (`study.evidenceMissing`;
 * ISO 14067:2018 6.3.5), a sensitivity analysis (`study.sensitivityMissing`; 6.6), the alternatives of an allocation
 * (`study.allocationAlternatives`; 6.4.6.1), the limitations (`study.limitationsMissing`; Annex A). Each once for the study.
 */
export function checkSupport(judged: JudgedStudy): readonly Finding[] {
  const { study, calculation } = judged;
  if (calculation.lines.length === 0) {
    return [];
  }
  const allocated = (study.activities ?? []).filter(
    (activity) =>
      'allocation' in activity &&
      activity.allocation !== undefined &&
      (activity.allocation.alternatives ?? []).length === 0,
  );
  const isLooked = (study.scenarios ?? []).length > 0 || isSaid(study.statements?.sensitivityConclusions);
  return [
    ...evidenceMissing(judged),
    ...(isLooked ? [] : [studyFinding('sensitivityMissing', 'note', {}, { field: 'scenarios' })]),
    ...(allocated.length === 0
      ? []
      : [
          studyFinding(
            'allocationAlternatives',
            'note',
            { count: String(allocated.length), name: allocated[0]?.name ?? '' },
            { lineId: allocated[0]?.id ?? '', field: 'allocation' },
          ),
        ]),
    ...(isSaid(study.statements?.limitations)
      ? []
      : [studyFinding('limitationsMissing', 'note', {}, { field: 'statements.limitations' })]),
  ];
}

/** Own processes that no file is evidence for, neither of themselves nor of their meter. */
function evidenceMissing({ study, calculation }: JudgedStudy): readonly Finding[] {
  const supported = (kinds: readonly string[]): ReadonlySet<string> =>
    new Set(
      (study.evidence ?? []).flatMap(({ supports = [] }) =>
        supports.flatMap(({ kind, id }) => (kinds.includes(kind) && id !== undefined ? [id] : [])),
      ),
    );
  const lines = supported(['line', 'activity']);
  const meters = new Set([
    ...supported(['meter']),
    ...(study.site?.meters ?? []).filter(({ evidence }) => isSaid(evidence)).map(({ id }) => id),
  ]);
  const metered = new Set(
    (study.activities ?? [])
      .filter((activity) => activity.kind === 'metered' && meters.has(activity.meterId))
      .map(({ id }) => id),
  );
  const open = calculation.lines.filter(
    (line) => line.hasTerms && isOwnProcess(line) && !lines.has(line.id) && !metered.has(line.id),
  );
  const [first] = open;
  return first === undefined
    ? []
    : [
        studyFinding(
          'evidenceMissing',
          'note',
          { count: String(open.length), name: first.name },
          { lineId: first.id, field: 'evidence' },
        ),
      ];
}
