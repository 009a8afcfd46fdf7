import { COMPONENTS } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { type Finding } from '../../../shared/model/finding.ts';
import { lineName } from '../../../shared/line-name.ts';
import { type JudgedStudy } from '../../engine/profiles/judged-study.ts';
import { isNegative, isZero, parseRatio } from '../../engine/quantity/ratio.ts';
import { studyFinding } from './study-finding.ts';

/** Words for bought compensation. Registries by their names: no part of a machine is called so. */
const OFFSET =
  /\b(carbon|co2e?|emission|climate)[- ](offset|credit|compensation)s?\b|\boffsetting\b|\b(VCU|CCER|VERRA|gold standard)\b|kompensationszertifikat|(co2|klima|emissions)-?kompensation|碳抵[消销]|碳补偿|碳信用|碳汇|核证自愿减排/i;

/** Words for something that falls off another product. */
const BY_PRODUCT = /\bby-?products?\b|\bnebenprodukt|\bkoppelprodukt|副产[品物]|联产品/i;

/**
 * What makes the result smaller without being less: offsets among the lines (ISO 14067:2018 6.3.4; `study.offset`),
 * factors with a credit inside (`study.factorNegative`), things taken over without any burden (`study.factorZero`,
 * `study.byProductFree`; ISO 14067:2018 6.4.6).
 */
export function checkCredits({ study, calculation }: JudgedStudy): readonly Finding[] {
  const { activities = [], bom = [] } = study;
  const named = [
    ...bom.map((line) => ({ id: line.id, name: lineName(line), assignment: line.assignment })),
    ...activities.map((activity) => ({
      id: activity.id,
      name: activity.name,
      assignment: 'assignment' in activity ? activity.assignment : undefined,
    })),
  ];
  return [
    ...named.flatMap(({ id, name, assignment }) => {
      const params = { name };
      const place = { lineId: id, field: 'assignment' };
      return [
        ...(OFFSET.test(name) && assignment?.kind !== 'excluded'
          ? [studyFinding('offset', 'error', params, place)]
          : []),
        ...(BY_PRODUCT.test(name) && assignment?.kind === 'excluded' && assignment.why === 'noMaterial'
          ? [studyFinding('byProductFree', 'warning', params, place)]
          : []),
      ];
    }),
    ...calculation.factorsUsed.flatMap(ofFactor),
  ];
}

function ofFactor(factor: Factor): readonly Finding[] {
  const place = { field: 'factors' };
  const params = { factorId: factor.id };
  const stated = COMPONENTS.flatMap((name) => factor.components[name] ?? []).map(parseRatio);
  const credit = COMPONENTS.find((name) => {
    const value = name === 'biogenicCo2Removal' ? undefined : factor.components[name];
    return value !== undefined && isNegative(parseRatio(value));
  });
  const isMade = factor.scope === 'cradleToGate' || factor.scope === 'lifeCycle' || factor.scope === 'spend';
  return [
    ...(credit === undefined
      ? []
      : [
          studyFinding(
            'factorNegative',
            'warning',
            { ...params, value: factor.components[credit] ?? '' },
            place,
          ),
        ]),
    ...(isMade && stated.length > 0 && stated.every(isZero)
      ? [studyFinding('factorZero', 'warning', params, place)]
      : []),
  ];
}
