import { type CompiledLine } from './compiled-line.ts';
import { type Dependencies } from './dependencies.ts';
import { type LineProblem } from './line-mass.ts';

/** What lines with the same decision have in common: a compiled line without its numbers. */
interface LineKind {
  readonly common: CompiledLine;
  /** Index of the one component, -1 without any. */
  readonly component: number;
}

/** The common case of a compiled line in a third of the memory: one component, no yield, exact decimals. */
interface SmallLine {
  readonly kind: LineKind;
  readonly emission: bigint;
  readonly mass: bigint | undefined;
}

/** A compiled line as it is kept: a million of them must fit beside the study. */
export type PackedLine = SmallLine | CompiledLine;

const NO_COMPONENT = -1;

const kinds = new WeakMap<Dependencies, Map<string, LineKind>>();

/** Packs a compiled line where it can be packed. */
export function packLine(line: CompiledLine): PackedLine {
  const { terms, netMass, grossMass } = line;
  const [component, second] = terms.components;
  const isSmall =
    second === undefined &&
    (component === undefined || component.divisor === 1n) &&
    netMass === grossMass &&
    (netMass === undefined || netMass.divisor === 1n) &&
    line.estimate === undefined &&
    line.biogenicCarbon === undefined &&
    line.dependencies.length <= 1;
  if (!isSmall || ![...terms.problems, ...line.assemblyProblems].every(hasNoParams)) {
    return line;
  }
  const kind = kindOf(line, component?.index ?? NO_COMPONENT);
  return { kind, emission: component?.numerator ?? 0n, mass: netMass?.numerator };
}

function hasNoParams({ params }: LineProblem): boolean {
  return Object.keys(params).length === 0;
}

function kindOf(line: CompiledLine, component: number): LineKind {
  const { terms, dependencies, assemblyProblems, family } = line;
  let known = kinds.get(dependencies);
  if (known === undefined) {
    known = new Map();
    kinds.set(dependencies, known);
  }
  const key = `${component}|${terms.state}|${codes(terms.problems)}|${codes(assemblyProblems)}|${family}`;
  let kind = known.get(key);
  if (kind === undefined) {
    const common = { ...line, terms: { ...terms, components: [] }, netMass: undefined, grossMass: undefined };
    kind = { common, component };
    known.set(key, kind);
  }
  return kind;
}

function codes(problems: readonly LineProblem[]): string {
  return problems.map(({ code, field }) => `${code} ${field}`).join();
}

/** The dependencies of a packed line. */
export function dependenciesOf(packed: PackedLine): Dependencies {
  return 'kind' in packed ? packed.kind.common.dependencies : packed.dependencies;
}

/** A packed line as it was compiled. */
export function unpackLine(packed: PackedLine): CompiledLine {
  if (!('kind' in packed)) {
    return packed;
  }
  const { kind, emission, mass } = packed;
  const { common, component } = kind;
  const scaled = mass === undefined ? undefined : { numerator: mass, divisor: 1n };
  const components =
    component === NO_COMPONENT ? [] : [{ index: component, numerator: emission, divisor: 1n }];
  return { ...common, terms: { ...common.terms, components }, netMass: scaled, grossMass: scaled };
}
