import { type DeclaredStudy, type ExchangeContext, nameUuid } from '../declared-study.ts';
import { type CompleteDeclaration } from './complete-declaration.ts';
import { commentText } from './pact-texts.ts';

/** What every version says of the product and its owner, around the footprint itself. */
export function productPart(
  version: 2 | 3,
  declared: DeclaredStudy,
  { declaration, referencePeriodEnd, validityPeriodEnd }: CompleteDeclaration,
  context: ExchangeContext,
): Readonly<Record<string, unknown>> {
  const { product } = declared.study;
  const { precedingIds = [] } = declaration;
  return {
    id: nameUuid(`pact-${version} ${context.studySha256}`, context.sha256),
    ...(precedingIds.length === 0 ? {} : { precedingPfIds: precedingIds }),
    created: context.createdAt,
    status: 'Active',
    validityPeriodStart: referencePeriodEnd,
    validityPeriodEnd,
    companyName: declaration.companyName,
    companyIds: declaration.companyIds,
    productDescription: declaration.productDescription ?? product.configuration ?? product.name,
    productIds: declaration.productIds,
    productNameCompany: product.name,
    comment: commentText(declared, context),
  };
}
