import { type Factor } from '../../../shared/model/factor.ts';
import { type LineState } from '../calculation.ts';
import { type Scaled } from '../quantity/scaled.ts';
import { type Dependencies } from './dependencies.ts';
import { type LineProblem } from './line-mass.ts';

/** One component of what a line emits per parent. */
export interface CompiledComponent extends Scaled {
  /** Index in COMPONENTS. */
  readonly index: number;
}

/** What the terms of a decision come to for ONE parent, and what a person has to know about it. */
export interface CompiledTerms {
  /** `counted` all of it, `partial` some, `open` nothing. */
  readonly state: LineState;
  /** False where the line stands for nothing: open, or without burden. */
  readonly hasTerms: boolean;
  /** Components that are not zero. */
  readonly components: readonly CompiledComponent[];
  /** Factors of the terms, each once, in their order. */
  readonly factors: readonly Factor[];
  readonly problems: readonly LineProblem[];
}

/**
 * Everything about a line that does not depend on its place: exact numbers per parent, ready to be multiplied. Compiled
 * once per line object; lines are never changed in place.
 */
export interface CompiledLine {
  readonly dependencies: Dependencies;
  readonly terms: CompiledTerms;
  /** Of a cut-off: what is left out, by its estimate; undefined when there is none. */
  readonly estimate: CompiledTerms | undefined;
  /** What is wrong with the line as an assembly that carries no factor itself. */
  readonly assemblyProblems: readonly LineProblem[];
  readonly family: string;
  /** kg; undefined where it cannot be computed. Without yield steps the two are the same object. */
  readonly netMass: Scaled | undefined;
  readonly grossMass: Scaled | undefined;
  readonly biogenicCarbon: Scaled | undefined;
}
