import { useMutation, useQuery } from '@tanstack/react-query';
import { UserPlus, Users } from 'lucide-react';
import { useState } from 'react';
import { cooperativeOf } from '@/api/cooperative';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Me, Members, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { AskDialog } from '@/ui/ask-dialog';
import { Button } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { toast } from '@/ui/toast';
import { NoCooperative } from './no-cooperative';

type Member = Members['items'][number];
type Waiting = Members['invitations'][number];

const urlOf = (id: string) => `/api/cooperatives/${id}/members`;
const empty = { householdPhone: '' };

/** The households of the cooperative; a new one is asked by its phone and joins by its own yes. */
export function MembersPage({ me }: { me: Me }) {
  const cooperative = cooperativeOf(me);
  if (!cooperative) return <NoCooperative />;
  return (
    <Page title={t('cooperative.members')} lead={cooperative.name}>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        {/* First on a phone, where it would otherwise stand below a hundred households. */}
        <Invite id={cooperative.id} />
        <Households id={cooperative.id} />
      </div>
    </Page>
  );
}

function Households({ id }: { id: string }) {
  const query = useQuery(read<Members>(urlOf(id)));
  const [ending, setEnding] = useState<Member>();
  return (
    <Loaded query={query}>
      {({ items, invitations, former }) => (
        <div className="grid grid-cols-1 gap-6">
          {invitations.length > 0 && <Invitations id={id} invitations={invitations} />}
          {items.length === 0 ? (
            <EmptyState icon={Users} title={t('cooperative.noMembers')}>
              <p className="text-ink-2">{t('cooperative.noMembersText')}</p>
            </EmptyState>
          ) : (
            <DataTable
              caption={t('cooperative.membersCount', { count: items.length })}
              showCaption
              rows={items}
              rowKey={(member) => member.id}
              columns={[
                { key: 'name', head: t('cooperative.household'), rowHead: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
                {
                  key: 'unit',
                  head: t('cooperative.place'),
                  sortBy: ({ unit }) => unit?.name ?? '',
                  cell: ({ unit }) => unit?.name ?? '–',
                },
                { key: 'since', head: t('cooperative.since'), sortBy: ({ since }) => since, cell: ({ since }) => day(since) },
                {
                  key: 'agreed',
                  head: t('cooperative.agreed'),
                  sortBy: ({ agreedAt }) => agreedAt ?? '',
                  cell: ({ agreedAt }) => (agreedAt ? day(agreedAt) : '–'),
                },
                {
                  key: 'end',
                  head: t('cooperative.end'),
                  cell: (member) => (
                    <Button
                      look="plain"
                      className="whitespace-nowrap"
                      aria-label={t('cooperative.endOf', { name: member.name })}
                      onClick={() => setEnding(member)}
                    >
                      {t('cooperative.end')}
                    </Button>
                  ),
                },
              ]}
            />
          )}
          {former.length > 0 && (
            <details className="card p-4">
              <summary className="cursor-pointer font-bold">{t('cooperative.former', { count: former.length })}</summary>
              <ul className="mt-3 grid gap-2">
                {former.map((household) => (
                  <li key={household.id + household.since}>
                    {household.name}{' '}
                    <span className="text-ink-2">{t('cooperative.span', { from: day(household.since), to: day(household.until) })}</span>
                  </li>
                ))}
              </ul>
            </details>
          )}
          {ending && (
            <AskDialog
              danger
              title={t('cooperative.endOf', { name: ending.name })}
              yes={t('cooperative.end')}
              done={t('cooperative.ended', { name: ending.name })}
              body={ending.id}
              send={(once) => api.post(`${urlOf(id)}/${ending.id}/end`, undefined, { once })}
              after={() => refresh(urlOf(id))}
              onClose={() => setEnding(undefined)}
            >
              <p>{t('cooperative.endText')}</p>
            </AskDialog>
          )}
        </div>
      )}
    </Loaded>
  );
}

function Invitations({ id, invitations }: { id: string; invitations: readonly Waiting[] }) {
  const withdraw = useMutation({
    mutationFn: (invitation: string) => api.delete(`/api/cooperatives/${id}/invitations/${invitation}`),
    onSettled: () => refresh(urlOf(id)),
  });
  return (
    <section aria-labelledby="waiting" className="card grid gap-3 p-4">
      <h2 id="waiting" className="text-lg">
        {t('cooperative.waiting', { count: invitations.length })}
      </h2>
      <ErrorSummary error={withdraw.error} />
      <ul className="grid gap-2">
        {invitations.map((invitation) => (
          <li key={invitation.id} className="flex flex-wrap items-center justify-between gap-x-4">
            <span>
              {invitation.phone} <span className="text-ink-2">{t('cooperative.invitedOn', { day: day(invitation.invitedAt) })}</span>
            </span>
            <Button
              look="plain"
              aria-label={t('cooperative.withdrawOf', { phone: invitation.phone })}
              busy={withdraw.isPending && withdraw.variables === invitation.id}
              onClick={() => withdraw.mutate(invitation.id)}
            >
              {t('cooperative.withdraw')}
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Invite({ id }: { id: string }) {
  const [form, set, clear] = useDraft('member', empty);
  const once = useOnceKey('member');
  const invite = useMutation({
    mutationFn: () => {
      const body: Schemas['InviteMemberRequest'] = form;
      return api.post<Waiting>(urlOf(id), body, { once: once.keyFor(body) });
    },
    onSuccess: async ({ phone }) => {
      once.done();
      clear();
      toast(t('cooperative.invited', { phone }));
      await refresh(urlOf(id));
    },
  });
  return (
    <FormErrors error={invite.error}>
      <form
        noValidate
        className="card grid gap-4 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <h2 className="text-lg">{t('cooperative.addMember')}</h2>
        <p className="text-ink-2">{t('cooperative.inviteText')}</p>
        <ErrorSummary error={invite.error} />
        <TextField
          name="householdPhone"
          label={t('cooperative.phone')}
          hint={t('cooperative.phoneHint')}
          type="tel"
          inputMode="tel"
          autoComplete="off"
          value={form.householdPhone}
          onChange={(event) => set({ householdPhone: event.target.value })}
        />
        <Button type="submit" busy={invite.isPending} icon={<UserPlus aria-hidden size={20} />}>
          {t('cooperative.add')}
        </Button>
      </form>
    </FormErrors>
  );
}
