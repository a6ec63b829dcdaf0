import { createFileRoute } from '@tanstack/react-router';
import { CoursePage } from '@/features/programmes/training/course-page';
import { Allowed } from '@/ui/allowed';

export const Route = createFileRoute('/_console/dao-tao/khoa-hoc/$id')({
  component: function One() {
    const { id } = Route.useParams();
    return <Allowed needs="watchTraining">{(me) => <CoursePage me={me} id={id} />}</Allowed>;
  },
});
