import { useMutation, useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellOff, BellRing } from 'lucide-react';
import { api } from '@/api/http';
import { messageOf } from '@/api/problem';
import { read, refresh } from '@/api/query';
import { may, useMe } from '@/api/session';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded, NothingHere } from '@/ui/states';
import { readFilter } from '../find-listings/listing-filter';

/** What the visitor waits for: sold-out goods and saved searches. Officers buy nothing. */
export function WatchesPage() {
  const me = useMe();
  const mayBuy = me && may(me, 'buy');
  const watches = useQuery({ ...read<Schemas['ListWatchesResponse']>('/api/my/watches'), enabled: Boolean(mayBuy) });
  if (me && !mayBuy) return <NothingHere />;
  return (
    <Page title={t('nav.watches')} lead={t('watch.lead')} narrow>
      <Loaded query={watches}>
        {({ listings, searches }) =>
          listings.length + searches.length === 0 ? (
            <EmptyState icon={BellRing} title={t('watch.none')}>
              <p className="text-ink-2">{t('watch.noneText')}</p>
              <ButtonLink to="/tim">{t('nav.search')}</ButtonLink>
            </EmptyState>
          ) : (
            <div className="grid gap-8">
              {searches.length > 0 && (
                <section>
                  <h2 className="mb-3 text-lg">{t('watch.searches')}</h2>
                  <ul className="card divide-y divide-line/70">
                    {searches.map(({ id, name, filter }) => (
                      <Row key={id} name={name} forget={`/api/saved-searches/${id}`}>
                        <Link to="/tim" search={{ ...readFilter(filter), sort: 'newest' }} className="link font-bold">
                          {name}
                        </Link>
                      </Row>
                    ))}
                  </ul>
                </section>
              )}
              {listings.length > 0 && (
                <section>
                  <h2 className="mb-3 text-lg">{t('watch.goods')}</h2>
                  <ul className="card divide-y divide-line/70">
                    {listings.map(({ id, title }) => (
                      <Row key={id} name={title} forget={`/api/listings/${id}/watch`}>
                        <Link to="/san-pham/$id" params={{ id }} className="link font-bold">
                          {title}
                        </Link>
                      </Row>
                    ))}
                  </ul>
                </section>
              )}
            </div>
          )
        }
      </Loaded>
    </Page>
  );
}

function Row({ name, forget, children }: { name: string; forget: string; children: React.ReactNode }) {
  const stop = useMutation({ mutationFn: () => api.delete(forget), onSuccess: () => refresh('/api/my/watches') });
  return (
    <li className="flex flex-wrap items-center justify-between gap-3 p-4">
      {children}
      <Button
        look="quiet"
        busy={stop.isPending}
        icon={<BellOff aria-hidden size={18} />}
        aria-label={t('watch.stopOf', { name })}
        onClick={() => stop.mutate()}
      >
        {t('watch.stop')}
      </Button>
      {stop.error && (
        <p role="alert" className="w-full font-bold text-error">
          {messageOf(stop.error)}
        </p>
      )}
    </li>
  );
}
