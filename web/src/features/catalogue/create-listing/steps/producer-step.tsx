import { useQuery } from '@tanstack/react-query';
import { Users } from 'lucide-react';
import { read } from '@/api/query';
import type { Members } from '@/api/types';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { EmptyState, Loaded } from '@/ui/states';
import { ChoiceTile } from '../choice-tile';
import { Faulty } from './faulty';
import { fault, type StepProps } from './step';

/** A cooperative says whose produce it sells. */
export function ProducerStep({ draft, set, faults, cooperativeId }: StepProps & { cooperativeId: string }) {
  const members = useQuery(read<Members>(`/api/cooperatives/${cooperativeId}/members`));
  return (
    <Loaded query={members}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={Users} title={t('cooperative.noMembers')}>
            <ButtonLink to="/htx/thanh-vien">{t('cooperative.addMember')}</ButtonLink>
          </EmptyState>
        ) : (
          <Faulty name="producerId" text={fault(faults.producerId)}>
            <div className="grid gap-3 sm:grid-cols-2">
              {items.map(({ id, name, unit }) => (
                <ChoiceTile
                  key={id}
                  name="producerId"
                  value={id}
                  title={name}
                  note={unit?.name}
                  isChosen={draft.producer?.id === id}
                  onChoose={() => set({ producer: { id, name } })}
                />
              ))}
            </div>
          </Faulty>
        )
      }
    </Loaded>
  );
}
