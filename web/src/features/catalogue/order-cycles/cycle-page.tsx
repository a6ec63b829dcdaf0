import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { ClipboardList, Copy, Pencil } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { read, refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { dong, weight } from '@/i18n/format';
import { AskDialog } from '@/ui/ask-dialog';
import { Button, ButtonLink } from '@/ui/button';
import { SelectField } from '@/ui/field';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { CycleFacts, CycleTag } from './cycle-facts';
import { type Cycle, cyclesUrl, type Sheet } from './types';

type Repeated = Schemas['RepeatCycleResponse'];
type Act = 'cancel' | 'release' | 'repeat';
const after = () => refresh(cyclesUrl, '/api/listings');

/** One cycle with what was ordered so far, and what can be done with it. */
export function CyclePage({ id }: { id: string }) {
  const query = useQuery(read<Cycle>(`${cyclesUrl}/${id}`));
  return <Loaded query={query}>{(cycle) => <One cycle={cycle} />}</Loaded>;
}

function One({ cycle }: { cycle: Cycle }) {
  const [act, setAct] = useState<Act>();
  const [repeated, setRepeated] = useState<Repeated>();
  const sheet = useQuery(read<Sheet>(`${cyclesUrl}/${cycle.id}/harvest`));
  const isRunning = cycle.state === 'open' || cycle.state === 'planned';
  return (
    <div className="farmer">
      <Page narrow title={cycle.name} lead={<CycleTag state={cycle.state} />} back={{ to: '/htx/dot-dat', label: t('cycle.title') }}>
        <div className="grid gap-5">
          {repeated && (
            <div role="status" className="grid gap-2 rounded-lg bg-info-bg px-4 py-3 text-info">
              <p className="font-bold">{t('cycle.repeated')}</p>
              {repeated.leftOut.length > 0 && <p>{t('cycle.leftOut', { names: repeated.leftOut.map(({ title }) => title).join(', ') })}</p>}
              <Link to="/htx/dot-dat/$id" params={{ id: repeated.id }} className="link inline-flex min-h-14 items-center">
                {t('cycle.toRepeated')}
              </Link>
            </div>
          )}
          <section className="card grid gap-2 p-4" aria-label={t('cycle.soFar')}>
            <Loaded query={sheet}>
              {(now) => (
                <p className="text-xl font-bold tabular-nums">
                  {t('cycle.totals', { count: now.orders, weight: weight(now.grams), amount: dong(now.amountDong) })}
                </p>
              )}
            </Loaded>
            <ButtonLink to="/htx/dot-dat/$id/thu-hoach" params={{ id: cycle.id }} icon={<ClipboardList aria-hidden size={22} />}>
              {t('cycle.sheet')}
            </ButtonLink>
          </section>
          <section className="card p-4">
            <CycleFacts cycle={cycle} />
          </section>
          <div className="grid gap-3">
            {isRunning && (
              <ButtonLink look="quiet" to="/htx/dot-dat/$id/sua" params={{ id: cycle.id }} icon={<Pencil aria-hidden size={20} />}>
                {t('cycle.edit')}
              </ButtonLink>
            )}
            <Button look="quiet" icon={<Copy aria-hidden size={20} />} onClick={() => setAct('repeat')}>
              {t('cycle.repeat')}
            </Button>
            {cycle.state === 'closed' && cycle.bound > 0 && (
              <Button look="quiet" onClick={() => setAct('release')}>
                {t('cycle.release')}
              </Button>
            )}
            {isRunning && (
              <Button look="danger" onClick={() => setAct('cancel')}>
                {t('cycle.cancel')}
              </Button>
            )}
          </div>
        </div>
        {act === 'repeat' && <Repeat cycle={cycle} onMade={setRepeated} onClose={() => setAct(undefined)} />}
        {(act === 'cancel' || act === 'release') && (
          <AskDialog
            isFarmers
            title={t(`cycle.${act}`)}
            yes={t(`cycle.${act}`)}
            danger={act === 'cancel'}
            body={act}
            send={(once) => api.post(`${cyclesUrl}/${cycle.id}/${act}`, undefined, { once })}
            after={after}
            onClose={() => setAct(undefined)}
          >
            <p>{t(`cycle.${act}Text`)}</p>
          </AskDialog>
        )}
      </Page>
    </div>
  );
}

/** The same again, a week or more later. */
function Repeat({ cycle, onMade, onClose }: { cycle: Cycle; onMade: (made: Repeated) => void; onClose: () => void }) {
  const [days, setDays] = useState(7);
  const body = { days };
  return (
    <AskDialog
      isFarmers
      title={t('cycle.repeat')}
      yes={t('cycle.repeat')}
      body={body}
      send={async (once) => onMade(await api.post<Repeated>(`${cyclesUrl}/${cycle.id}/repeat`, body, { once }))}
      after={after}
      onClose={onClose}
    >
      <SelectField name="days" label={t('cycle.repeatAfter')} value={days} onChange={(event) => setDays(Number(event.target.value))}>
        {[7, 14, 21, 28].map((count) => (
          <option key={count} value={count}>
            {t('cycle.days', { count })}
          </option>
        ))}
      </SelectField>
    </AskDialog>
  );
}
