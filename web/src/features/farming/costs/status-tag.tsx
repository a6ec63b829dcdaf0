import { t } from '@/i18n';
import { Tag } from '@/ui/tags';
import type { CostSheetStatus } from './types';

const tones = { draft: 'still', submitted: 'wait', approved: 'good', returned: 'bad', replaced: 'still' } as const;

export const CostTag = ({ status }: { status: CostSheetStatus }) => <Tag tone={tones[status]}>{t(`cost.status.${status}`)}</Tag>;
