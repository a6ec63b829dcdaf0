import { useQuery } from '@tanstack/react-query';
import { Handshake } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { read, refresh } from '@/api/query';
import type { Me, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { AskDialog } from '@/ui/ask-dialog';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';

type Mine = Schemas['ListMyCooperativesResponse'];
type Asked = Mine['invitations'][number];
type Item = Mine['items'][number];
type Question = { kind: 'accept' | 'decline'; of: Asked } | { kind: 'leave'; of: Item };

const url = '/api/my/cooperatives';
const acts = ['sell', 'papers', 'lots', 'costs'] as const;

/** Which cooperatives act for a household, what that means, and which would like to. */
export function MyCooperativesPage({ me }: { me: Me }) {
  const isHousehold = me.grants.some(({ role }) => role === 'household');
  const query = useQuery({ ...read<Mine>(url), enabled: isHousehold });
  const [question, setQuestion] = useState<Question>();
  return (
    <div className="farmer">
      <Page narrow title={t('myHub.title')} lead={t('myHub.lead')} back={{ to: '/ban', label: t('selling.home') }}>
        {!isHousehold ? (
          <p className="card p-4">{t('myHub.onlyHouseholds')}</p>
        ) : (
          <Loaded query={query}>
            {({ items, invitations }) => (
              <div className="grid grid-cols-1 gap-6">
                {invitations.map((asked) => (
                  <Invitation key={asked.id} asked={asked} ask={setQuestion} />
                ))}
                {items.map((item) => (
                  <section key={item.cooperative.id} aria-labelledby={item.cooperative.id} className="card grid gap-3 p-4">
                    <h2 id={item.cooperative.id} className="text-xl">
                      {item.cooperative.name}
                    </h2>
                    <p>
                      {t('myHub.since', { day: day(item.since) })}
                      {item.agreedAt && ` · ${t('myHub.agreed', { day: day(item.agreedAt) })}`}
                      {item.unit && ` · ${item.unit.name}`}
                    </p>
                    <What />
                    <Button look="danger" onClick={() => setQuestion({ kind: 'leave', of: item })}>
                      {t('myHub.leave')}
                    </Button>
                  </section>
                ))}
                {items.length + invitations.length === 0 && (
                  <EmptyState icon={Handshake} title={t('myHub.none')}>
                    <p className="text-ink-2">{t('myHub.noneText')}</p>
                  </EmptyState>
                )}
              </div>
            )}
          </Loaded>
        )}
        {question && <Sure question={question} onClose={() => setQuestion(undefined)} />}
      </Page>
    </div>
  );
}

function Invitation({ asked, ask }: { asked: Asked; ask: (question: Question) => void }) {
  return (
    <section aria-labelledby={asked.id} className="card grid gap-4 border-2 border-leaf-700 p-4">
      <h2 id={asked.id} className="text-xl">
        {t('myHub.asks', { name: asked.cooperative.name })}
      </h2>
      <p>
        {t('myHub.askedOn', { day: day(asked.invitedAt) })}
        {asked.unit && ` · ${asked.unit.name}`}
      </p>
      <What />
      <p className="rounded-lg bg-rice-500/20 p-3">{t('myHub.onlyIfKnown')}</p>
      <div className="grid gap-3 sm:grid-cols-2">
        <Button onClick={() => ask({ kind: 'accept', of: asked })}>{t('myHub.accept')}</Button>
        <Button look="quiet" onClick={() => ask({ kind: 'decline', of: asked })}>
          {t('myHub.decline')}
        </Button>
      </div>
    </section>
  );
}

/** What a member lets its cooperative do: the wording of the consent. */
function What() {
  return (
    <div>
      <p className="font-bold">{t('myHub.may')}</p>
      <ul className="list-disc pl-6">
        {acts.map((act) => (
          <li key={act}>{t(`myHub.act.${act}`)}</li>
        ))}
      </ul>
      <p className="mt-2">{t('myHub.anyDay')}</p>
    </div>
  );
}

function Sure({ question, onClose }: { question: Question; onClose: () => void }) {
  const { kind, of } = question;
  const name = of.cooperative.name;
  const to = kind === 'leave' ? `${url}/${of.cooperative.id}/leave` : `/api/my/invitations/${question.of.id}/${kind}`;
  return (
    <AskDialog
      isFarmers
      danger={kind === 'leave'}
      title={t(`myHub.sure.${kind}`, { name })}
      yes={t(`myHub.${kind}`)}
      done={t(`myHub.done.${kind}`, { name })}
      body={to}
      send={(once) => api.post(to, undefined, { once })}
      after={() => refresh(url)}
      onClose={onClose}
    >
      <p>{t(`myHub.sureText.${kind}`)}</p>
    </AskDialog>
  );
}
