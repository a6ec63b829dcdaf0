import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CalendarClock, Plus } from 'lucide-react';
import { read } from '@/api/query';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { CycleFacts, CycleTag } from './cycle-facts';
import { type Cycles, cyclesUrl } from './types';

/** The order cycles of a cooperative, the latest first. */
export function CyclesPage() {
  const query = useQuery(read<Cycles>(cyclesUrl));
  return (
    <div className="farmer">
      <Page
        narrow
        title={t('cycle.title')}
        lead={t('cycle.lead')}
        actions={
          <ButtonLink to="/htx/dot-dat/moi" icon={<Plus aria-hidden size={22} />}>
            {t('cycle.open')}
          </ButtonLink>
        }
      >
        <Loaded query={query}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={CalendarClock} title={t('cycle.none')}>
                <p className="text-ink-2">{t('cycle.noneText')}</p>
              </EmptyState>
            ) : (
              <ul className="grid gap-4">
                {items.map((cycle) => (
                  <li key={cycle.id} className="card relative grid gap-1 p-4 hover:bg-leaf-50">
                    <div className="flex flex-wrap items-start justify-between gap-2">
                      <h2 className="text-lg">
                        <Link to="/htx/dot-dat/$id" params={{ id: cycle.id }} className="after:absolute after:inset-0">
                          {cycle.name}
                        </Link>
                      </h2>
                      <CycleTag state={cycle.state} />
                    </div>
                    <CycleFacts cycle={cycle} />
                  </li>
                ))}
              </ul>
            )
          }
        </Loaded>
      </Page>
    </div>
  );
}
