import { createFileRoute } from '@tanstack/react-router';
import { JobsPage } from '@/features/platform/jobs/jobs-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/quan-tri/cong-viec')({
  component: () => (
    <Allowed needs="administer">
      <JobsPage />
    </Allowed>
  ),
});
