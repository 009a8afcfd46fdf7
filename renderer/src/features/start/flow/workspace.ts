import { useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import { ProjectSummary } from '../../../../../shared/model/project-summary.ts';
import { HostError } from '../../../api/host-error.ts';
import { transport } from '../../../api/client.ts';

/** Outcome of `workspace.list`: the projects this host can open, newest first. */
const WorkspaceView = z.object({
  projects: z.array(
    z.object({ name: z.string(), sizeBytes: z.number(), modified: z.string(), summary: ProjectSummary }),
  ),
  open: z.string().nullable(),
});
export type WorkspaceView = z.infer<typeof WorkspaceView>;

/** Projects in the folder of this host. */
export async function listWorkspace(): Promise<WorkspaceView> {
  const answer = await transport.invoke('workspace.list', {});
  if (!answer.ok) {
    throw new HostError(answer.error);
  }
  return WorkspaceView.parse(answer.data);
}

export function useWorkspace() {
  return useQuery({ queryKey: ['host', 'workspace.list'], queryFn: listWorkspace, retry: false });
}
