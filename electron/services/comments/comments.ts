import { type CommentOutcome } from '../../../shared/contract/comments.ts';
import { type Output, type ParsedInput } from '../../../shared/contract/procedures.ts';
import { failure, type Result, success } from '../../../shared/errors/app-error.ts';
import { type CommentThread } from '../../../shared/model/comment.ts';
import { type Target } from '../../../shared/model/target.ts';
import { findTarget } from '../evidence/find-target.ts';
import { freeId } from '../evidence/free-id.ts';
import { targetNames } from '../evidence/target-name.ts';
import { type OpenProject } from '../open-project.ts';
import { openProject, type Session } from '../session.ts';

/** The threads of the study or of one thing in it, open ones first, then the latest. */
export async function listComments(
  session: Session,
  { about }: ParsedInput<'comments.list'>,
): Promise<Result<Output<'comments.list'>>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study } = project.value;
  const nameOf = targetNames(study);
  const threads = (study.comments ?? [])
    .filter((thread) => about === undefined || isAbout(thread, about))
    .toSorted((left, right) => weight(left) - weight(right) || (latest(left) < latest(right) ? 1 : -1))
    .map((thread) => ({ ...thread, name: nameOf(thread.about) }));
  return success({ threads });
}

/** Begins a thread. `state.targetNotFound`. */
export async function startComment(
  session: Session,
  { about, text, author }: ParsedInput<'comments.start'>,
): Promise<Result<CommentOutcome>> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const { study } = project.value;
  const target = findTarget(study, about);
  if (!target.ok) {
    return target;
  }
  const comments = study.comments ?? [];
  const thread: CommentThread = {
    id: freeId('C', comments),
    about: target.value,
    state: 'open',
    entries: [entry(session, project.value, text, author)],
  };
  return commit(project.value, 'comments.start', thread, [...comments, thread]);
}

/** Adds to a thread; one that was resolved is open again. `state.commentNotFound`. */
export async function answerComment(
  session: Session,
  { id, text, author }: ParsedInput<'comments.answer'>,
): Promise<Result<CommentOutcome>> {
  return change(session, id, 'comments.answer', (thread, project) => ({
    ...thread,
    state: 'open',
    entries: [...thread.entries, entry(session, project, text, author)],
  }));
}

/** Marks a thread as settled, or as open again. `state.commentNotFound`. */
export async function resolveComment(
  session: Session,
  { id, state }: ParsedInput<'comments.resolve'>,
): Promise<Result<CommentOutcome>> {
  const name = state === 'resolved' ? 'comments.resolve' : 'comments.reopen';
  return change(session, id, name, (thread) => ({ ...thread, state }));
}

function change(
  session: Session,
  id: string,
  name: string,
  changed: (thread: CommentThread, project: OpenProject) => CommentThread,
): Result<CommentOutcome> {
  const project = openProject(session);
  if (!project.ok) {
    return project;
  }
  const comments = project.value.study.comments ?? [];
  const thread = comments.find((each) => each.id === id);
  if (thread === undefined) {
    return failure('state.commentNotFound', { id });
  }
  const next = changed(thread, project.value);
  const list = comments.map((each) => (each.id === id ? next : each));
  return commit(project.value, name, next, list);
}

function commit(
  project: OpenProject,
  name: string,
  { id }: CommentThread,
  comments: readonly CommentThread[],
): Result<CommentOutcome> {
  const written = project.commit({ name, params: { id } }, { sections: { comments: [...comments] } });
  if (!written.ok) {
    return written;
  }
  return success(written.value === null ? { id } : { id, historyEntry: written.value.id });
}

function entry(
  { gateways }: Session,
  { store }: OpenProject,
  text: string,
  author: string | undefined,
): CommentThread['entries'][number] {
  return { author: author ?? store.actor, time: gateways.clock(), text };
}

/** A thread on a field belongs to the whole thing too. */
function isAbout({ about }: CommentThread, { kind, id, field }: Target): boolean {
  return about.kind === kind && about.id === id && (field === undefined || about.field === field);
}

function weight({ state }: CommentThread): number {
  return state === 'open' ? 0 : 1;
}

function latest({ entries }: CommentThread): string {
  return entries.at(-1)?.time ?? '';
}
