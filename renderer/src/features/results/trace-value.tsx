import { type TraceNodeView } from '../../../../shared/contract/trace.ts';
import { useTexts } from '../../i18n/text-context.tsx';
import { traceUnit } from './trace-label.ts';

/** A number with every digit it has, and its unit. */
export function TraceValue({ node }: { readonly node: TraceNodeView }) {
  const { t, fixed } = useTexts();
  const digits = node.value.split('.')[1]?.length ?? 0;
  return (
    <>
      {fixed(node.value, digits)} <small>{traceUnit(node.unit, t)}</small>
    </>
  );
}
