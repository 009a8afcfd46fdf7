import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { ParameterName } from '../../../shared/model/parameter.ts';
import { isFormula, MAX_FORMULA_LENGTH, type Quantity } from '../../../shared/model/quantity.ts';
import { type StudyDocument } from '../../../shared/model/study.ts';
import { type Variant } from '../../../shared/model/variant.ts';
import { isReservedName } from './functions.ts';
import { parameterField } from './resolve-parameters.ts';
import { scanFormula } from './scan-formula.ts';
import { mapStudyQuantities, type QuantityPlace } from './study-quantities.ts';

/**
 * The study with a parameter under another name, and every formula that names it rewritten, those of variants too; all
 * else in the formulas stays to the letter. Errors: `input.parameterUnknown`, `input.parameterName`,
 * `input.parameterTaken`, `input.formulaTooLong`.
 */
export function renameParameter(study: StudyDocument, from: string, to: string): Result<StudyDocument> {
  const place = { field: parameterField(from) };
  const parameters = study.parameters ?? [];
  if (!parameters.some(({ name }) => name === from)) {
    return failure('input.parameterUnknown', { name: from }, place);
  }
  if (!ParameterName.safeParse(to).success || isReservedName(to)) {
    return failure('input.parameterName', { name: to }, place);
  }
  if (from === to) {
    return success(study);
  }
  if (parameters.some(({ name }) => name === to) || isNamed(study, to)) {
    return failure('input.parameterTaken', { name: to }, place);
  }
  const tooLong: QuantityPlace[] = [];
  const rewritten = mapStudyQuantities(study, (quantity, where) => {
    const next = renamed(quantity, from, to);
    if (next.length > MAX_FORMULA_LENGTH) {
      tooLong.push(where);
    }
    return next;
  });
  const [first] = tooLong;
  if (first !== undefined) {
    const { lineId, field } = first;
    const at = lineId === undefined ? { field } : { lineId, field };
    return failure('input.formulaTooLong', { limit: String(MAX_FORMULA_LENGTH) }, at);
  }
  const { variants } = rewritten;
  return success({
    ...rewritten,
    parameters: (rewritten.parameters ?? []).map((one) => (one.name === from ? { ...one, name: to } : one)),
    ...(variants === undefined ? {} : { variants: variants.map((variant) => renamedIn(variant, from, to)) }),
  });
}

/** True when a formula already names something that is no parameter: the rename would give it a meaning. */
function isNamed(study: StudyDocument, name: string): boolean {
  let found = false;
  mapStudyQuantities(study, (quantity) => {
    found ||= tokensNamed(quantity, name).length > 0;
    return quantity;
  });
  return found;
}

/** The formula with a name replaced at its places; a formula that cannot be cut into tokens stays as it is. */
function renamed(quantity: Quantity, from: string, to: string): Quantity {
  let text: string = quantity;
  for (const { start, end } of tokensNamed(quantity, from).toReversed()) {
    text = text.slice(0, start) + to + text.slice(end);
  }
  return text as Quantity;
}

function tokensNamed(
  quantity: Quantity,
  name: string,
): readonly { readonly start: number; readonly end: number }[] {
  const scanned = isFormula(quantity) && quantity.includes(name) ? scanFormula(quantity) : undefined;
  return scanned !== undefined && 'value' in scanned
    ? scanned.value.filter((token) => token.kind === 'name' && token.text === name)
    : [];
}

function renamedIn(variant: Variant, from: string, to: string): Variant {
  const touches = variant.changes.some((change) => change.kind === 'parameter' && change.name === from);
  return touches
    ? {
        ...variant,
        changes: variant.changes.map((change) =>
          change.kind === 'parameter' && change.name === from ? { ...change, name: to } : change,
        ),
      }
    : variant;
}
