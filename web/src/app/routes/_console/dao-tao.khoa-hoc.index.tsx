import { createFileRoute } from '@tanstack/react-router';
import { CoursesPage } from '@/features/programmes/training/courses-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/dao-tao/khoa-hoc/')({
  component: () => <Allowed needs="watchTraining">{(me) => <CoursesPage me={me} />}</Allowed>,
});
