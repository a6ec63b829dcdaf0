import { useNavigate } from '@tanstack/react-router';
import { CircleAlert, CircleCheck, CloudUpload, Inbox, LockKeyhole, Pencil, RotateCw, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { sentence } from '@/api/problem';
import { refresh } from '@/api/query';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { dong, instant, quantity } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/button';
import { Confirm } from '@/ui/dialog';
import { Page } from '@/ui/page';
import { EmptyState, Skeleton } from '@/ui/states';
import { priceUnitOf } from '../../sell/listing-form';
import { keepDraft } from '../device-draft';
import { usePreviews } from '../steps/photos-step';
import { mended, type QueueItem, type QueueState, tooOld } from './queue-item';
import { queueStore } from './queue-store';
import { runQueue } from './run-queue';
import { useQueue } from './use-queue';

const looks: Record<QueueState, { icon: typeof Inbox; colour: string }> = {
  waiting: { icon: CloudUpload, colour: 'text-warn' },
  sending: { icon: RotateCw, colour: 'text-info' },
  signIn: { icon: LockKeyhole, colour: 'text-error' },
  refused: { icon: CircleAlert, colour: 'text-error' },
  sent: { icon: CircleCheck, colour: 'text-leaf-700' },
};

/** What this account has put up for sale on this phone and the server has not taken yet. */
export function QueuePage({ me }: { me: Me }) {
  const items = useQueue(me.accountId);
  const [isBusy, setBusy] = useState(false);
  const sendAll = async () => {
    setBusy(true);
    await runQueue(me.accountId ?? undefined, true).catch(() => undefined);
    setBusy(false);
    refresh('/api/my/listings', '/api/listings');
  };
  return (
    <div className="farmer">
      <Page title={t('queue.title')} narrow>
        <p className="mb-4 text-ink-2">{t('queue.text')}</p>
        {!items && <Skeleton className="h-32" />}
        {items?.length === 0 && (
          <EmptyState icon={Inbox} title={t('queue.empty')}>
            <ButtonLink to="/ban/dang">{t('selling.tile.new')}</ButtonLink>
          </EmptyState>
        )}
        <ul className="grid gap-4">
          {items?.map((item) => (
            <li key={item.id}>
              <ItemCard item={item} onSend={sendAll} />
            </li>
          ))}
        </ul>
        {items?.some(({ state }) => state === 'waiting') && (
          <div className="mt-6">
            <Button wide busy={isBusy} icon={<RotateCw aria-hidden size={22} />} onClick={sendAll}>
              {t('queue.sendNow')}
            </Button>
          </div>
        )}
      </Page>
    </div>
  );
}

function ItemCard({ item, onSend }: { item: QueueItem; onSend: () => void }) {
  const navigate = useNavigate();
  const [isLeaving, setLeaving] = useState(false);
  const { draft, state, refused, sending } = item;
  const [first] = usePreviews(draft.photos);
  const { icon: Icon, colour } = looks[state];
  // A listing changed elsewhere, or gone: what stands there stays as it is, and is looked at where it stands.
  const isConflict = refused !== undefined && (refused.status === 412 || refused.status === 404) && sending.listingId !== undefined;
  const mend = async () => {
    await keepDraft(`mend:${item.id}`, mended(item));
    navigate({ to: '/ban/dang', search: { buoc: 'kiem-tra', sua: item.id } });
  };
  const again = async () => {
    await queueStore.put({ ...item, state: 'waiting', refused: undefined, sending: { ...sending, asked: undefined, askedAt: undefined } });
    onSend();
  };
  return (
    <article className="card p-4" aria-label={draft.title}>
      <div className="flex gap-4">
        {first && <img src={first} alt="" width={96} height={96} className="size-24 shrink-0 rounded-md object-cover" />}
        <div className="min-w-0 grow">
          <h2 className="text-lg">{draft.title}</h2>
          <p>
            {quantity(draft.available ?? 0, draft.unit)} · <b className="text-price">{dong(draft.priceDong ?? 0)}</b> / {priceUnitOf(draft)}
          </p>
          <p className="text-ink-2">{instant(new Date(item.queuedAt).toISOString())}</p>
        </div>
      </div>
      <p role="status" className={`mt-3 flex items-start gap-2 font-bold ${colour}`}>
        <Icon aria-hidden size={24} className="mt-0.5 shrink-0" />
        <span>
          {t(`queue.state.${state}`)}
          {refused && <span className="block font-normal text-ink">{sentence(refused.code, refused.details)}</span>}
          {isConflict && <span className="block font-normal text-ink">{t('queue.conflict')}</span>}
        </span>
      </p>
      <div className="mt-3 grid gap-2 sm:grid-cols-2">
        {state === 'signIn' && (
          <ButtonLink to="/dang-nhap" search={{ next: '/ban/cho-gui' }} icon={<LockKeyhole aria-hidden size={22} />}>
            {t('nav.signIn')}
          </ButtonLink>
        )}
        {state === 'refused' && !isConflict && refused?.code !== tooOld && (
          <Button icon={<Pencil aria-hidden size={22} />} onClick={mend}>
            {t('queue.mend')}
          </Button>
        )}
        {refused?.code === tooOld && (
          <Button icon={<RotateCw aria-hidden size={22} />} onClick={again}>
            {t('queue.sendAgain')}
          </Button>
        )}
        {(isConflict || state === 'sent') && sending.listingId && (
          <ButtonLink to="/ban/hang/$id" params={{ id: sending.listingId }} look="quiet">
            {t('queue.open')}
          </ButtonLink>
        )}
        {state === 'sent' ? (
          <Button look="quiet" onClick={() => queueStore.remove(item.id)}>
            {t('queue.seen')}
          </Button>
        ) : (
          state !== 'sending' && (
            <Button look="danger" icon={<Trash2 aria-hidden size={22} />} onClick={() => setLeaving(true)}>
              {t('queue.discard')}
            </Button>
          )
        )}
      </div>
      <Confirm
        open={isLeaving}
        danger
        title={t('queue.discardSure')}
        yes={t('queue.discard')}
        onYes={() => queueStore.remove(item.id)}
        onClose={() => setLeaving(false)}
      >
        {sending.listingId && <p>{t('queue.draftStays')}</p>}
      </Confirm>
    </article>
  );
}
