import { useInfiniteQuery, useMutation } from '@tanstack/react-query';
import { Bell, CheckCheck, type LucideIcon, Package, PackageCheck, Truck, Undo2, X } from 'lucide-react';
import { api } from '@/api/http';
import { readPages, refresh } from '@/api/query';
import type { Inbox, Notice, Schemas } from '@/api/types';
import { t, tryText } from '@/i18n';
import { dong, instant } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, LoadError, Skeleton } from '@/ui/states';

const icons: Record<string, LucideIcon> = {
  'order.placed': Package,
  'order.confirmed': CheckCheck,
  'order.shipped': Truck,
  'order.delivered': PackageCheck,
  'order.cancelled': X,
  'order.returned': Undo2,
};

const wording = ({ kind, values }: Notice) =>
  tryText(`inbox.kinds.${kind.replace('.', '_')}`, {
    ...values,
    total: typeof values.totalDong === 'number' ? dong(values.totalDong) : '',
  }) ?? t('inbox.kinds.other');

export function InboxPage() {
  const inbox = useInfiniteQuery(readPages<Inbox>('/api/inbox'));
  const markRead = useMutation({
    mutationFn: (ids?: string[]) =>
      api.post<Schemas['ReadInboxResponse']>('/api/inbox/read', { ids } satisfies Schemas['ReadInboxRequest']),
    onSuccess: () => refresh('/api/inbox', '/api/account/me'),
  });
  const notices = inbox.data?.pages.flatMap((page) => page.items);
  return (
    <Page
      narrow
      title={t('inbox.title')}
      actions={
        notices?.some((notice) => !notice.read) && (
          <Button
            look="quiet"
            busy={markRead.isPending}
            icon={<CheckCheck aria-hidden size={18} />}
            onClick={() => markRead.mutate(undefined)}
          >
            {t('inbox.readAll')}
          </Button>
        )
      }
    >
      {inbox.isError && !notices ? (
        <LoadError error={inbox.error} retry={() => inbox.refetch()} />
      ) : !notices ? (
        <Skeleton className="h-48" />
      ) : notices.length === 0 ? (
        <EmptyState icon={Bell} title={t('inbox.none')} />
      ) : (
        <ul className="card divide-y divide-line/70 overflow-hidden">
          {notices.map((notice) => {
            const Icon = icons[notice.kind] ?? Bell;
            return (
              <li key={notice.id}>
                <a
                  href={notice.link}
                  onClick={() => !notice.read && markRead.mutate([notice.id])}
                  className={`flex items-start gap-4 p-4 hover:bg-leaf-50 ${notice.read ? '' : 'bg-leaf-50'}`}
                >
                  <span
                    className={`grid size-10 shrink-0 place-items-center rounded-full ${notice.read ? 'bg-line/50 text-ink-2' : 'bg-leaf-700 text-white'}`}
                  >
                    <Icon aria-hidden size={20} />
                  </span>
                  <span>
                    {!notice.read && <span className="sr-only">{t('inbox.unread')}: </span>}
                    <span className={`block ${notice.read ? '' : 'font-bold'}`}>{wording(notice)}</span>
                    <time dateTime={notice.at} className="text-sm text-ink-2">
                      {instant(notice.at)}
                    </time>
                  </span>
                </a>
              </li>
            );
          })}
        </ul>
      )}
      {inbox.hasNextPage && (
        <Button look="quiet" className="mx-auto mt-6 flex" busy={inbox.isFetchingNextPage} onClick={() => inbox.fetchNextPage()}>
          {t('action.more')}
        </Button>
      )}
    </Page>
  );
}
