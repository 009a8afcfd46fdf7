import { type Component } from '../../../shared/model/component.ts';
import { type Factor } from '../../../shared/model/factor.ts';
import { supplierPcfFactor } from '../../engine/factors/supplier-pcf-factor.ts';
import { type Book, SHEETS } from '../book.ts';
import { type GasList } from '../calculation/gas-list.ts';
import { outsideCell } from '../model/address.ts';
import { GAS_RESULT, GWP_VALUE } from './gas-sheets.ts';
import { supplierCell, supplierLayout } from './supplier-sheet.ts';

/** Formulas of the numbers in 11_Factors that rest on another sheet; undefined for a number of the factor itself. */
export interface FactorOrigins {
  componentOf(factor: Factor, component: Component): string | undefined;
  numberOf(factor: Factor, name: 'perAmount' | 'amountPerPiece' | 'substanceShare'): string | undefined;
}

const SUPPLIER_NUMBER = { perAmount: 'declaredUnitAmount', amountPerPiece: 'unitaryProductAmount' } as const;

/** Supplier footprints, warming potentials and factors that were characterised anew. */
export function factorOrigins(book: Book, list: GasList): FactorOrigins {
  const suppliers = new Set((book.content.study.supplierPcfs ?? []).map(supplierPcfFactor));
  const layout = supplierLayout(book);
  return {
    componentOf(factor, component) {
      if (suppliers.has(factor)) {
        return supplierCell(book, layout, factor.id, component);
      }
      const potential = list.potentialOf(factor.id);
      if (potential !== undefined) {
        return outsideCell(SHEETS.gwp, GWP_VALUE, potential.row);
      }
      const gases = list.gases.filter((gas) => gas.factor.id === factor.id && gas.component === component);
      return gases.length === 0
        ? undefined
        : gases.map(({ row }) => outsideCell(SHEETS.factorGases, GAS_RESULT, row)).join('+');
    },
    numberOf(factor, name) {
      return name === 'substanceShare' || !suppliers.has(factor)
        ? undefined
        : supplierCell(book, layout, factor.id, SUPPLIER_NUMBER[name]);
    },
  };
}
