import { type ResolvedStudy } from '../../../shared/model/study.ts';
import { type Calculation } from '../../engine/calculation.ts';
import { type MachinePart } from '../../engine/completeness/machine-coverage.ts';
import { type MatchingKnowledge } from '../../matching/knowledge.ts';
import { matchTextOf } from '../../matching/match-text.ts';
import { rankFamilies } from '../../matching/rank-families.ts';

/** Families of what stands in a control cabinet, where the study does not name the cabinet itself. */
const CABINET_FAMILIES: ReadonlySet<string> = new Set([
  'switchgear-cabinet',
  'servo-drive-inverter',
  'plc-industrial-pc',
  'power-supply-transformer',
]);
const MOTOR_FAMILY = 'electric-motor';

/**
 * The part of the machine each BOM line belongs to. Lines the study names count with all below them; where it names none,
 * the family decides: the one that was assigned, and of an open part the one its text most likely means. What is inside
 * the factor of an assembly belongs where the assembly does.
 */
export function machineParts(
  study: ResolvedStudy,
  calculation: Pick<Calculation, 'lines'>,
  knowledge: MatchingKnowledge,
): (lineId: string) => MachinePart {
  const bom = study.bom ?? [];
  const { cabinetLines = [], motorLines = [] } = study.method?.machineRule ?? {};
  const named = new Map<string, MachinePart>([
    ...cabinetLines.map((id) => [id, 'cabinet'] as const),
    ...motorLines.map((id) => [id, 'motors'] as const),
  ]);
  const byFamily = (family: string): MachinePart => {
    if (family === MOTOR_FAMILY && motorLines.length === 0) {
      return 'motors';
    }
    return CABINET_FAMILIES.has(family) && cabinetLines.length === 0 ? 'cabinet' : 'other';
  };
  const results = new Map(calculation.lines.map((line) => [line.id, line]));
  const lines = new Map(bom.map((line) => [line.id, line]));
  const known = new Map<string, MachinePart | undefined>();
  // Undefined: nothing above the line says where it belongs.
  const inherited = (id: string | null): MachinePart | undefined => {
    const line = id === null ? undefined : lines.get(id);
    if (line === undefined) {
      return undefined;
    }
    if (known.has(line.id)) {
      return known.get(line.id);
    }
    // Set before the parents are asked: a tree that bites its own tail must end.
    known.set(line.id, undefined);
    const result = results.get(line.id);
    const own = result?.isLeaf === false && result.hasTerms ? byFamily(result.family) : undefined;
    const part = named.get(line.id) ?? inherited(line.parentId) ?? own;
    known.set(line.id, part);
    return part;
  };
  return (lineId) => {
    const above = inherited(lineId);
    const line = lines.get(lineId);
    const result = results.get(lineId);
    if (above !== undefined || line === undefined || result === undefined) {
      return above ?? 'other';
    }
    const assigned = line.assignment?.kind === 'excluded' ? undefined : line.assignment?.family;
    const family = assigned ?? result.family;
    return byFamily(
      family === '' && result.isLeaf && result.state === 'open'
        ? (rankFamilies(matchTextOf(line), knowledge)[0]?.family ?? '')
        : family,
    );
  };
}
