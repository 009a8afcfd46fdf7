import { type StudyDocument } from '../../../shared/model/study.ts';

/** How a study is made from another. */
export interface NextStudyChoices {
  readonly title: string;
  readonly productName?: string | undefined;
  /** Takes the BOM along, with what belongs to it: sources, variants, the weighed mass. */
  readonly withBom: boolean;
}

/**
 * The study that follows another: everything is taken along that holds for the next machine too. Without the BOM its
 * sources, its variants and the facts of the one machine it describes (serial number, configuration, revision, weighed
 * mass) stay behind, and activities belong to no line.
 */
export function nextStudy(
  study: StudyDocument,
  { title, productName, withBom }: NextStudyChoices,
): StudyDocument {
  // Who signed the one study has not signed the next.
  const { signOff: _signOff, ...copied } = study;
  const renamed = {
    ...copied,
    title,
    product: { ...study.product, name: productName ?? study.product.name },
  };
  return withBom ? renamed : withoutBom(renamed);
}

function withoutBom(study: StudyDocument): StudyDocument {
  const { bom: _bom, sources: _sources, variants: _variants, activities, ...rest } = study;
  const {
    serialNumber: _serialNumber,
    configuration: _configuration,
    bomRevision: _bomRevision,
    weighedMassKg: _weighedMassKg,
    ...product
  } = study.product;
  return {
    ...rest,
    product,
    ...(activities && { activities: activities.map(({ belongsTo: _belongsTo, ...activity }) => activity) }),
  };
}
