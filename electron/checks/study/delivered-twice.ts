import { type ResolvedBomLine } from '../../../shared/model/bom-line.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { studyFinding } from './study-finding.ts';

/**
 * Inbound transport counted twice by way of the supplier: a route of a supplier whose parts have figures that already
 * hold the way to the user, by their factor or by the footprint the supplier sent. One finding for the study, at the first
 * such route: `study.supplierDeliveredTwice`. Routes of single parts are looked at by the engine.
 */
export function checkDeliveredTwice({ study, lookUp }: JudgedStudy): readonly Finding[] {
  const routes = (study.activities ?? []).filter(
    (activity) =>
      activity.kind === 'transport' &&
      activity.belongsTo === undefined &&
      activity.stage === 'inboundTransport',
  );
  const suppliers = new Set(
    routes.flatMap((route) => (route.kind === 'transport' ? (nameOf(route.supplier) ?? []) : [])),
  );
  if (suppliers.size === 0) {
    return [];
  }
  const outbound = new Set(
    (study.supplierPcfs ?? [])
      .filter(({ outboundTransportIncluded }) => outboundTransportIncluded === true)
      .map(({ id }) => id),
  );
  const delivered = Map.groupBy(
    (study.bom ?? []).filter((line) => {
      const supplier = nameOf(line.supplier);
      return supplier !== undefined && suppliers.has(supplier) && isDelivered(line);
    }),
    (line) => nameOf(line.supplier) ?? '',
  );
  const twice = routes.flatMap((route) => {
    const supplier = route.kind === 'transport' ? nameOf(route.supplier) : undefined;
    const lines = supplier === undefined ? [] : (delivered.get(supplier) ?? []);
    return lines.length === 0 ? [] : [{ route, lines }];
  });
  const [first] = twice;
  return first === undefined
    ? []
    : [
        studyFinding(
          'supplierDeliveredTwice',
          'warning',
          {
            count: String(twice.length),
            lines: String(twice.reduce((sum, { lines }) => sum + lines.length, 0)),
            name: first.route.name,
            part: first.lines[0]?.description ?? first.lines[0]?.id ?? '',
          },
          { lineId: first.route.id, field: 'supplier' },
        ),
      ];

  function isDelivered({ assignment }: ResolvedBomLine): boolean {
    return (
      assignment?.kind === 'factor' &&
      (outbound.has(assignment.factorId) || lookUp(assignment.factorId)?.delivery === 'included')
    );
  }
}

/** Suppliers are the same when their names are, whatever the case and the spaces around. */
function nameOf(supplier: string | undefined): string | undefined {
  const name = supplier?.trim().toLowerCase();
  return name === '' ? undefined : name;
}
