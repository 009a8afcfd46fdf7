import { type SupplierImportOutcome } from '../../../shared/contract/libraries.ts';
import { type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { type SupplierPcf } from '../../../shared/model/supplier-pcf.ts';
import { readFootprint } from '../../reading/factor-records/footprint.ts';
import { findingView } from '../calculations/finding-view.ts';
import { openProject, type Session } from '../session.ts';
import { FOREGROUND, type Task } from '../jobs/task.ts';

/**
 * Takes the footprints of a supplier's exchange file (PACT 2.x or 3.x) into the study: one command, one history entry. A
 * footprint of the same id is replaced. `input.factorImport.noFootprints` for a file of another kind.
 */
export async function importFootprints(
  session: Session,
  { path }: ParsedInput<'suppliers.importFile'>,
  task: Task = FOREGROUND,
): Promise<Result<SupplierImportOutcome>> {
  const open = openProject(session);
  if (!open.ok) {
    return open;
  }
  const project = open.value;
  const read = await session.gateways.files.readFactors(path, task.signal);
  if (!read.ok) {
    return read;
  }
  const content = read.value.kind === 'factors' ? read.value.file : read.value.table;
  if (!('footprints' in content) || content.footprints.length === 0) {
    return failure('input.factorImport.noFootprints', { file: content.fileName }, { file: content.fileName });
  }
  const outcomes = content.footprints.map(readFootprint);
  const taken = new Map<string, SupplierPcf>();
  const refused: Finding[] = [...content.refused];
  const warnings: Finding[] = [];
  for (const [index, { read: footprint, refused: reason }] of outcomes.entries()) {
    if (footprint === undefined) {
      refused.push(reason);
    } else if (taken.has(footprint.pcf.id)) {
      refused.push(duplicate(footprint.pcf, content.footprints[index]?.place ?? {}));
    } else {
      taken.set(footprint.pcf.id, footprint.pcf);
      warnings.push(...footprint.warnings);
    }
  }
  const supplierPcfs = [...taken.values()];
  const written =
    supplierPcfs.length === 0
      ? success(null)
      : project.commit(
          {
            name: 'suppliers.importFile',
            params: { count: String(supplierPcfs.length), file: content.fileName },
          },
          { supplierPcfs },
        );
  return written.ok
    ? success({
        fileName: content.fileName,
        rows: content.rows,
        taken: supplierPcfs.map(({ id, name, supplier }) => ({ id, name, supplier })),
        refused: refused.map(findingView),
        warnings: warnings.map(findingView),
        ...(written.value === null ? {} : { historyEntry: written.value.id }),
      })
    : written;
}

function duplicate({ id, name }: SupplierPcf, place: Finding['place']): Finding {
  return {
    code: 'factorImport.refused.duplicate',
    severity: 'error',
    place,
    params: { name, value: id, unit: '', label: '' },
  };
}
