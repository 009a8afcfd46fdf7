/** The part of a history entry that decides what can be undone and redone. */
export interface StackStep {
  readonly id: number;
  readonly kind: string;
  readonly of_entry: number | null;
  readonly command?: string;
}

/** Commands that freeze an issue: nothing before a final one is taken back, and a draft one is no step at all. */
const FINAL_ISSUE = 'issue.final';
const DRAFT_ISSUE = 'issue.draft';

/** Ids of commands: `undo` may be taken back, last one first; `redo` may be done again, last one first. */
export interface UndoStacks {
  readonly undo: number[];
  readonly redo: number[];
}

/** The stacks as the entries leave them, oldest entry first. They are nowhere stored: the history is enough. */
export function stacksOf(steps: Iterable<StackStep>): UndoStacks {
  const stacks: UndoStacks = { undo: [], redo: [] };
  for (const step of steps) {
    advance(stacks, step);
  }
  return stacks;
}

/** Brings the stacks up to date with one more entry. A new command makes everything taken back final. */
export function advance(stacks: UndoStacks, step: StackStep): void {
  if (step.kind === 'command' && step.command === FINAL_ISSUE) {
    stacks.undo.length = 0;
    stacks.redo.length = 0;
  } else if (step.kind === 'command' && step.command === DRAFT_ISSUE) {
    // What was edited before can still be taken back; the issue stays as it is.
  } else if (step.kind === 'command') {
    stacks.undo.push(step.id);
    stacks.redo.length = 0;
  } else if (step.of_entry !== null) {
    const [from, to] = step.kind === 'undo' ? [stacks.undo, stacks.redo] : [stacks.redo, stacks.undo];
    from.pop();
    to.push(step.of_entry);
  }
}
