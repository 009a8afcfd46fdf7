import { type Finding, type MessageParams, type Place } from '../../../shared/model/finding.ts';
import { type SignOff, type SignOffRole } from '../../../shared/model/sign-off.ts';
import { type Coverage } from '../calculation.ts';

/** What a study lacks before it may be issued as FINAL; each is mandatory. */
export const OPEN_ITEM_CODES = [
  'personMissing',
  'soleReviewer',
  'errorFindings',
  'openLines',
  'reviewFinding',
  'requirement',
  'changedSinceIssue',
] as const;
export type OpenItemCode = (typeof OPEN_ITEM_CODES)[number];

/** One mandatory item; the text stands in the catalogues under `openItem.<code>`. */
export interface OpenItem {
  readonly code: OpenItemCode;
  readonly params: MessageParams;
  /** Where it is mended, as far as it is one place. */
  readonly place: Place;
  /** Of `errorFindings`: the first finding of its code, for the text. */
  readonly finding?: Finding;
}

/** What a study is held against. */
export interface OpenItemsInput {
  /** Findings nobody answers for: those with a waiver are left out. */
  readonly findings: readonly Finding[];
  readonly coverage: Pick<Coverage, 'leavesOpen' | 'activitiesOpen'>;
  /** Mandatory requirements of the standards that are open, by their ids. */
  readonly requirements: readonly string[];
  readonly signOff: SignOff | undefined;
  /** True where the state says issued and the study is no longer what was issued. */
  readonly changedSinceIssue?: boolean;
}

/** Without them nobody signs. */
const NEEDED_ROLES: readonly SignOffRole[] = ['practitioner', 'internalReviewer', 'approver', 'verifier'];

/** Everything that stands between a study and its FINAL copy; an empty list lets it be issued. */
export function openItems(input: OpenItemsInput): readonly OpenItem[] {
  const { coverage, requirements, signOff } = input;
  const openLines = coverage.leavesOpen + coverage.activitiesOpen;
  return [
    ...missingPeople(signOff),
    ...errorItems(input.findings),
    ...(openLines === 0 ? [] : [item('openLines', { count: String(openLines) })]),
    ...reviewItems(signOff),
    ...requirements.map((requirement) => item('requirement', { requirement })),
    ...(input.changedSinceIssue === true ? [item('changedSinceIssue', {})] : []),
  ];
}

function item(code: OpenItemCode, params: MessageParams, place: Place = {}): OpenItem {
  return { code, params, place };
}

/** Roles without a person, and a review of one's own work. */
function missingPeople(signOff: SignOff | undefined): readonly OpenItem[] {
  const people = signOff?.people ?? [];
  const missing = NEEDED_ROLES.filter((role) => people.every((person) => person.role !== role));
  const ownReviewer = soleOwnReviewer(signOff);
  return [
    ...missing.map((role) => item('personMissing', { role })),
    ...(ownReviewer === undefined ? [] : [item('soleReviewer', { name: ownReviewer })]),
  ];
}

/** The name of a practitioner who would be the only internal reviewer of her own work. */
export function soleOwnReviewer(signOff: SignOff | undefined): string | undefined {
  const people = signOff?.people ?? [];
  const practitioners = new Set(people.filter(({ role }) => role === 'practitioner').map(({ name }) => name));
  const reviewers = people.filter(({ role }) => role === 'internalReviewer').map(({ name }) => name);
  return reviewers.every((name) => practitioners.has(name)) ? reviewers[0] : undefined;
}

/** One item for each code: a machine with a thousand wrong cells has one thing to mend, a thousand times. */
function errorItems(findings: readonly Finding[]): readonly OpenItem[] {
  const errors = findings.filter(({ severity }) => severity === 'error');
  return [...Map.groupBy(errors, ({ code }) => code)].flatMap(([finding, found]) => {
    const [first] = found;
    return first === undefined
      ? []
      : [
          {
            ...item('errorFindings', { finding, count: String(found.length) }, first.place),
            finding: first,
          },
        ];
  });
}

/** An observation may stay open; what touches a number or a requirement may not. */
function reviewItems(signOff: SignOff | undefined): readonly OpenItem[] {
  return (signOff?.findings ?? [])
    .filter(({ severity, closedBy }) => severity !== 'observation' && closedBy === undefined)
    .map(({ id, severity, text }) => item('reviewFinding', { id, severity, text }));
}
