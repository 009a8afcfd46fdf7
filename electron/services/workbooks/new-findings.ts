import { type RefusedCell } from '../../../shared/contract/workbook-inputs.ts';
import { type ChangedCell, NEW_FINDING } from '../../../shared/model/cell-origin.ts';
import { ReviewFinding, type SignOff } from '../../../shared/model/sign-off.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { freeFindingId } from '../sign-off/edit-sign-off.ts';
import { type InputChange } from './input-change.ts';
import { codeOf } from './read-input.ts';

/** What a row of the verifier's log has to say to become a finding. */
const WrittenFinding = ReviewFinding.pick({ severity: true, text: true, place: true });

/** Findings that a verifier wrote into empty rows of 23_SignOff, and the changes that are none. */
export interface NewFindings {
  readonly changes: readonly InputChange[];
  readonly refused: readonly RefusedCell[];
  /** Findings the project has already. */
  readonly already: number;
  readonly rest: readonly ChangedCell[];
}

/** Takes the new rows of the findings log out of the changed cells; a row without severity or text is refused. */
export function newFindings(
  changes: readonly ChangedCell[],
  project: StudyDocument | undefined,
): NewFindings {
  const isNew = ({ origin }: ChangedCell): boolean =>
    origin?.target === 'reviewFinding' && origin.id.startsWith(NEW_FINDING);
  const rows = Map.groupBy(changes.filter(isNew), ({ origin }) => origin?.id ?? '');
  const known = new Set((project?.signOff?.findings ?? []).map(({ text }) => text));
  const read = [...rows.values()].map((cells) => ({ cells, finding: findingOf(cells) }));
  return {
    changes: read.flatMap(({ cells, finding }) =>
      finding === undefined || known.has(finding.text) ? [] : changeOf(cells, finding),
    ),
    refused: read.flatMap(({ cells, finding }) =>
      finding === undefined
        ? cells.map(({ sheet, cell, expected, found }) => ({
            sheet,
            cell,
            expected,
            found,
            reason: 'findingIncomplete' as const,
          }))
        : [],
    ),
    already: read.filter(({ finding }) => finding !== undefined && known.has(finding.text)).length,
    rest: changes.filter((one) => !isNew(one)),
  };
}

/** The log with the finding under its next number. */
export function withFinding(
  signOff: SignOff | undefined,
  finding: unknown,
  raised: Pick<ReviewFinding, 'raisedBy' | 'raisedOn'>,
): SignOff {
  const findings = signOff?.findings ?? [];
  const next = ReviewFinding.parse({
    ...WrittenFinding.parse(finding),
    id: freeFindingId(findings),
    ...raised,
  });
  return { state: 'draft', ...signOff, findings: [...findings, next] };
}

function findingOf(cells: readonly ChangedCell[]): ReturnType<typeof WrittenFinding.parse> | undefined {
  const at = (path: string): string | undefined => {
    const cell = cells.find(({ origin }) => origin?.path === path);
    const words = cell?.origin?.words;
    return words === undefined ? cell?.found : codeOf(words, cell?.found ?? '');
  };
  const place = at('place');
  const parsed = WrittenFinding.safeParse({
    severity: at('severity'),
    text: at('text'),
    ...(place === undefined ? {} : { place }),
  });
  return parsed.success ? parsed.data : undefined;
}

function changeOf(
  cells: readonly ChangedCell[],
  finding: ReturnType<typeof WrittenFinding.parse>,
): InputChange[] {
  const text = cells.find(({ origin }) => origin?.path === 'text');
  return text?.origin === undefined
    ? []
    : [
        {
          id: `${text.sheet}.${text.cell}`,
          sheet: text.sheet,
          cell: text.cell,
          target: 'reviewFinding',
          targetId: '',
          field: 'text',
          old: null,
          new: finding.text,
          state: 'change',
          origin: text.origin,
          value: finding,
        },
      ];
}
