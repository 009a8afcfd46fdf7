import { AppException } from '../../../shared/errors/app-error.ts';
import { type Target, TARGET_KINDS } from '../../../shared/model/target.ts';

/**
 * A target as it is typed: `line:1.10.1.6`, `activity:P01`, `line:1.10#mass` for a field, `study` alone. AppException
 * `contract.target` for anything else.
 */
export function targetOf(text: string): Target {
  const [thing = '', field] = text.split('#', 2);
  const at = thing.indexOf(':');
  const kind = at < 0 ? thing : thing.slice(0, at);
  const id = at < 0 ? undefined : thing.slice(at + 1);
  const known = TARGET_KINDS.find((each) => each === kind);
  if (known === undefined || (known !== 'study' && (id ?? '') === '')) {
    throw new AppException({ code: 'contract.target', params: { text, kinds: TARGET_KINDS.join(', ') } });
  }
  return {
    kind: known,
    ...(id === undefined ? {} : { id }),
    ...(field === undefined ? {} : { field }),
  };
}

/** Collects the values of an option that can be given several times. */
export function targetsOf(text: string, before: readonly Target[] = []): readonly Target[] {
  return [...before, targetOf(text)];
}
