import { type ResolvedBomLine } from '../../../../shared/model/bom-line.ts';
import { type Factor } from '../../../../shared/model/factor.ts';
import {
  conversionOperands,
  netMassOperands,
  type Operands,
  quantityIn,
  quantityOperand,
  yieldOperands,
} from '../../bom/line-mass.ts';
import { SUPPLIER_SET } from '../../factors/supplier-pcf-factor.ts';
import { isNegative, parseRatio } from '../../quantity/ratio.ts';
import { conversion, dimensionOf } from '../../quantity/units.ts';
import { moneyOperands, moneyUnitOf } from '../money.ts';
import { times } from '../operand.ts';

/**
 * The amount of a BOM line in one parent, in the unit of a factor: money through its price, pieces through the factor's
 * amount per piece, gross mass for a factor per mass, else the quantity itself.
 */
export function lineAmount(line: ResolvedBomLine, factor: Factor): Operands {
  const made = amountOf(line, factor);
  const piecesOfFootprint =
    'problem' in made &&
    countedInPieces(line) &&
    factor.source.set === SUPPLIER_SET &&
    factor.amountPerPiece === undefined &&
    AMOUNT_UNKNOWN.has(made.problem.code);
  return piecesOfFootprint
    ? { problem: { code: 'line.pcfAmountPerPiece', field: 'assignment', params: footprintOf(factor) } }
    : made;
}

/** Problems that the amount per piece of a supplier's footprint would solve. */
const AMOUNT_UNKNOWN: ReadonlySet<string> = new Set(['line.massMissing', 'line.unitMismatch']);

function footprintOf(factor: Factor): Readonly<Record<string, string>> {
  return { factorId: factor.id, factorUnit: factor.unit };
}

function amountOf(line: ResolvedBomLine, factor: Factor): Operands {
  if (dimensionOf(factor.unit) === 'mass') {
    return countedInPieces(line) && factor.amountPerPiece !== undefined
      ? perPiece(line, factor)
      : massAmount(line, factor);
  }
  if (moneyUnitOf(factor.unit) !== undefined) {
    return moneyAmount(line, factor);
  }
  return countedInPieces(line) && factor.amountPerPiece !== undefined && dimensionOf(factor.unit) !== 'piece'
    ? perPiece(line, factor)
    : quantityIn(line, factor.unit);
}

function countedInPieces(line: ResolvedBomLine): boolean {
  return line.unit !== undefined && dimensionOf(line.unit) === 'piece';
}

function massAmount(line: ResolvedBomLine, factor: Factor): Operands {
  const gross = grossMassOperands(line);
  if ('problem' in gross) {
    return gross;
  }
  if (factor.unit === 'kg') {
    return gross;
  }
  const toFactorUnit = conversion('kg', factor.unit);
  return { operands: [...gross.operands, ...conversionOperands(toFactorUnit?.steps ?? [])] };
}

/** Pieces x units of the factor in one piece: a footprint per kg of a thing delivered by the piece. */
function perPiece(line: ResolvedBomLine, factor: Factor): Operands {
  const { amountPerPiece } = factor;
  const pieces = quantityIn(line, 'piece');
  if ('problem' in pieces || amountPerPiece === undefined) {
    return pieces;
  }
  const ratio = parseRatio(amountPerPiece);
  if (isNegative(ratio) || ratio.numerator === 0n) {
    const params = { factorId: factor.id, value: amountPerPiece };
    return { problem: { code: 'line.factorAmountPerPiece', field: 'assignment', params } };
  }
  return {
    operands: [...pieces.operands, times('amountPerPiece', amountPerPiece, `${factor.unit}/piece`)],
  };
}

/** Quantity x price, or the price of the whole line, brought to the basis of the factor. */
function moneyAmount(line: ResolvedBomLine, factor: Factor): Operands {
  const { price } = line;
  if (price === undefined) {
    const params = { factorUnit: factor.unit };
    return { problem: { code: 'line.priceMissing', field: 'price', params } };
  }
  if (isNegative(parseRatio(price.value))) {
    return { problem: { code: 'line.negative', field: 'price', params: { value: price.value } } };
  }
  const place = { lineId: line.id, field: 'price' };
  const basis = moneyOperands(price, factor, place);
  const quantity = quantityOperand(line);
  if ('problem' in basis) {
    return basis;
  }
  if (price.per === 'line') {
    return { operands: [times('price', price.value, price.currency, place), ...basis.operands] };
  }
  if ('problem' in quantity) {
    return quantity;
  }
  const each = times('price', price.value, `${price.currency}/${line.unit ?? ''}`, place);
  return { operands: [...quantity.operands, each, ...basis.operands] };
}

/** Bought (gross) mass of a line in one parent, in kg. */
export function grossMassOperands(line: ResolvedBomLine): Operands {
  const net = netMassOperands(line);
  if ('problem' in net || line.yieldSteps === undefined) {
    return net;
  }
  const yields = yieldOperands(line);
  return 'problem' in yields ? yields : { operands: [...net.operands, ...yields.operands] };
}
