import { createFileRoute } from '@tanstack/react-router';
import { NewCoursePage } from '@/features/programmes/training/new-course-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/dao-tao/khoa-hoc/moi')({
  component: () => (
    <Allowed needs="runTraining">
      <NewCoursePage />
    </Allowed>
  ),
});
