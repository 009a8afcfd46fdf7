import { join } from 'node:path';
import { type Transport } from './transport.ts';

const EXAMPLE = join(import.meta.dirname, '../../resources/example/winder-cw2400');

/** One call of the list; the input may need a file handed over first. */
export interface ContractCall {
  readonly name: string;
  readonly input: (transport: Transport) => unknown;
  /** Code of the error it must give; none when it must succeed. */
  readonly error?: string;
  /** Whether it writes a file whose content must be the same too. */
  readonly writes?: boolean;
}

const nothing = (): unknown => ({});

function example(file: string): ContractCall['input'] {
  return async (transport: Transport) => ({ path: await transport.reading(join(EXAMPLE, file)) });
}

/** The main job with its usual mistakes; every call builds on those before. */
export const CONTRACT_CALLS: readonly ContractCall[] = [
  { name: 'checks.run', input: nothing, error: 'state.noProject' },
  { name: 'nothing.known', input: nothing, error: 'contract.unknownProcedure' },
  { name: 'project.create', input: (to) => ({ path: to.project('CW') }), error: 'contract.invalidInput' },
  { name: 'project.open', input: (to) => ({ path: to.project('none') }), error: 'external.file.missing' },
  {
    name: 'project.create',
    input: (to) => ({ path: to.project('CW'), title: 'CW 机器', productName: 'CW' }),
  },
  {
    name: 'project.create',
    input: (to) => ({ path: to.project('CW'), title: 'CW', productName: 'CW' }),
    error: 'external.file.exists',
  },
  { name: 'project.open', input: (to) => ({ path: to.project('CW') }) },
  { name: 'history.undo', input: nothing, error: 'state.history.nothingToUndo' },
  { name: 'bom.import', input: example('study.json'), error: 'input.file.notATable' },
  { name: 'study.import', input: example('bom-de.csv'), error: 'input.study.notJson' },
  { name: 'study.import', input: example('study.json') },
  { name: 'bom.import', input: example('bom-zh.xlsx') },
  { name: 'bom.import', input: example('bom-zh.xlsx'), error: 'state.bomExists' },
  { name: 'checks.run', input: nothing },
  { name: 'bom.correct', input: example('corrections.json') },
  {
    name: 'bom.edit',
    input: () => ({ line: 'no such line', set: { quantity: '2' }, reason: 'test' }),
    error: 'state.lineNotFound',
  },
  { name: 'bom.edit', input: () => ({ line: '1.1.1.1.1', set: { quantity: '8.4' }, reason: 'Prüfung' }) },
  {
    name: 'bom.edit',
    input: () => ({ line: '1.1.1.1.1', set: { colour: 'red' }, reason: 'test' }),
    error: 'contract.invalidInput',
  },
  { name: 'factors.search', input: () => ({ text: 'steel', limit: 5 }) },
  { name: 'factors.search', input: () => ({ text: 'steel', limit: 0 }), error: 'contract.invalidInput' },
  {
    name: 'factors.assign',
    input: async (to: Transport) => ({
      region: 'CN',
      bookPath: await to.reading(join(EXAMPLE, 'mapping-book.json')),
    }),
  },
  { name: 'calculation.run', input: () => ({ lines: true }) },
  {
    name: 'calculation.explain',
    input: () => ({ line: '1.1.1.1.1', basis: 'contract' }),
    error: 'contract.invalidInput',
  },
  { name: 'calculation.explain', input: () => ({ line: '1.1.1.1.1' }) },
  { name: 'calculation.trace', input: () => ({ target: '1.1.1.1.1', basis: 'byLocation' }) },
  { name: 'calculation.trace', input: () => ({ target: 'stage:moon' }), error: 'state.traceUnknown' },
  { name: 'history.undo', input: nothing },
  { name: 'history.redo', input: nothing },
  { name: 'history.list', input: nothing },
  { name: 'study.export', input: (to) => ({ path: to.writing('Studie 研究.json') }), writes: true },
  { name: 'workbook.export', input: (to) => ({ path: to.writing('CW.xlsx'), locale: 'de' }) },
  { name: 'study.create', input: () => ({ title: '第二台' }) },
  { name: 'study.create', input: () => ({ title: '' }), error: 'contract.invalidInput' },
  { name: 'study.select', input: () => ({ id: 1 }) },
  { name: 'study.select', input: () => ({ id: 7 }), error: 'state.studyNotFound' },
  { name: 'study.rename', input: () => ({ id: 2, title: 'Zweite' }) },
  { name: 'study.list', input: nothing },
  { name: 'calculation.run', input: nothing },
  { name: 'study.remove', input: () => ({ id: 2, reason: 'test' }) },
  { name: 'study.remove', input: () => ({ id: 1 }), error: 'state.lastStudy' },
  { name: 'calculation.ofStudy', input: example('study.json') },
  { name: 'project.close', input: nothing },
  { name: 'history.list', input: nothing, error: 'state.noProject' },
];
