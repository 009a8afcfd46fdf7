import { recognisable } from './text-form.ts';

export type Procurement = 'make' | 'buy' | 'subcontract';

/** Words of make-or-buy columns; E, F, L are the usual letters of German ERP systems (SAP procurement types E, F). */
const WORDS: Readonly<Record<Procurement, string>> = {
  make: 'make made m in-house inhouse internal e eigenfertigung eigen fertigung hausteil 自制 自製 自产 自加工 fabriqué interno',
  buy: 'buy bought b p purchase purchased external f fremdbezug fremd kauf kaufteil zukauf zukaufteil 外购 外購 采购 採購 购买 acheté acquisto compra',
  subcontract:
    'subcontract subcontracted sub s l lohn lohnarbeit lohnfertigung lohnbearbeitung verlängertewerkbank 外协 外協 委外 委外加工 外协加工 sous-traité contoterzi',
};

const BY_WORD: ReadonlyMap<string, Procurement> = new Map(
  (Object.keys(WORDS) as Procurement[]).flatMap((kind) =>
    WORDS[kind].split(' ').map((word) => [word, kind] as const),
  ),
);

/** Make, buy or subcontract from a cell text in any known language; undefined when not known. */
export function readProcurement(text: string): Procurement | undefined {
  const clean = recognisable(text).toLowerCase().replace(/件$/, '');
  return (
    BY_WORD.get(clean) ??
    BY_WORD.get(clean.split(/[ /,;(]/)[0] ?? '') ??
    BY_WORD.get(clean.replaceAll(' ', ''))
  );
}
