import { t } from '@/i18n';
import { Tag } from '@/ui/tags';
import type { ContractStatus } from './types';

const tones = { draft: 'wait', signed: 'good', ended: 'still' } as const;

export const ContractTag = ({ status }: { status: ContractStatus }) => <Tag tone={tones[status]}>{t(`contract.status.${status}`)}</Tag>;
