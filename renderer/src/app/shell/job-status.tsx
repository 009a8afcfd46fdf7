import { useCommand, useProcedure } from '../../api/client.ts';
import { Button } from '../../components/button.tsx';
import { useTexts } from '../../i18n/text-context.tsx';

/** The running job with its subject and count, and the button that cancels it. */
export function JobStatus() {
  const { t, count } = useTexts();
  const { data } = useProcedure('job.list', {});
  const cancel = useCommand('job.cancel');
  const job = data?.jobs.find((candidate) => candidate.state === 'running');
  if (job === undefined) {
    return null;
  }
  return (
    <output>
      {t(`job.phase.${job.phase}`, { done: count(job.done), total: count(job.total) })}{' '}
      <Button look="quiet" onPress={() => cancel.mutate({ id: job.id })}>
        {t('job.cancel')}
      </Button>
    </output>
  );
}
