import { type ConformityView, type RequirementView } from '../../../shared/contract/conformity.ts';
import { type Result, success } from '../../../shared/errors/app-error.ts';
import { STATEMENT_NAMES, type StatementName } from '../../../shared/model/statements.ts';
import { type ConformityRow, conformityOf, openRequirements } from '../../engine/conformity/conformity.ts';
import { hasText } from '../../engine/conformity/look.ts';
import { type Requirement } from '../../engine/conformity/requirement.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { profilesOf } from '../../engine/profiles/standard-profile.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';

/** Texts that a look at the study needs beside its other fields; see electron/engine/conformity/look.ts. */
const STATEMENTS_OF_LOOKS: Readonly<Partial<Record<string, readonly StatementName[]>>> = {
  goal: ['reasons', 'audience'],
  allocation: ['allocationJustification'],
  electricityText: ['electricityTreatment'],
  useScenario: ['useScenario'],
  review: ['reviewStatement'],
};

/** The checklist of the standards the study reports to, with the texts of the report they want. */
export async function showConformity(session: Session): Promise<Result<ConformityView>> {
  const project = openProject(session);
  return project.ok ? success(conformityView(judgedProject(project.value))) : project;
}

/** The open project's study with its calculation, as the engine judges it. */
export function judgedProject({ resolution, live }: OpenProject): JudgedStudy {
  return { study: resolution.study, calculation: live.calculation(), lookUp: live.lookUp };
}

/** Checklist and texts of a judged study. */
export function conformityView(judged: JudgedStudy): ConformityView {
  const rows = conformityOf(judged);
  return {
    profiles: profilesOf(judged.study.method).map(({ id, title }) => ({ id, title })),
    requirements: rows.map(requirementView),
    open: openRequirements(rows).length,
    statements: STATEMENT_NAMES.map((name) => {
      const wanting = rows.filter(
        ({ requirement, status }) => status !== 'notApplicable' && statementsOf(requirement).includes(name),
      );
      return {
        name,
        needed: wanting.some(({ requirement }) => requirement.mandatory),
        requirements: wanting.map(({ requirement }) => requirement.id),
        written: hasText(judged.study.statements?.[name]),
      };
    }),
  };
}

function requirementView({ requirement, status, saidBy, note }: ConformityRow): RequirementView {
  const { id, profile, clause, clauseConfirmed, mandatory, conditional, seen, place } = requirement;
  return {
    id,
    profile,
    clause,
    clauseConfirmed,
    mandatory,
    conditional,
    status,
    saidBy,
    answerable: saidBy !== 'program' || seen === 'person' || (conditional && status === 'open'),
    ...(note === undefined ? {} : { note }),
    place,
  };
}

function statementsOf({ seen }: Requirement): readonly StatementName[] {
  if (typeof seen === 'string') {
    return [];
  }
  return 'statement' in seen ? [seen.statement] : (STATEMENTS_OF_LOOKS[seen.look] ?? []);
}
