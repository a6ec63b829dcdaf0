import { useMutation, useQuery } from '@tanstack/react-query';
import { UserPlus, Users } from 'lucide-react';
import { cooperativeOf } from '@/api/cooperative';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Me, Members, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { Button } from '@/ui/button';
import { DataTable } from '@/ui/data-table';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { toast } from '@/ui/toast';
import { NoCooperative } from './no-cooperative';

const empty = { householdPhone: '' };

/** The households of the cooperative; a new one is found by its phone. */
export function MembersPage({ me }: { me: Me }) {
  const cooperative = cooperativeOf(me);
  if (!cooperative) return <NoCooperative />;
  return (
    <Page title={t('cooperative.members')} lead={cooperative.name}>
      <div className="grid grid-cols-1 items-start gap-6 lg:grid-cols-[22rem_minmax(0,1fr)]">
        {/* First on a phone, where it would otherwise stand below a hundred households. */}
        <AddMember id={cooperative.id} />
        <MemberList id={cooperative.id} />
      </div>
    </Page>
  );
}

function MemberList({ id }: { id: string }) {
  const query = useQuery(read<Members>(`/api/cooperatives/${id}/members`));
  return (
    <Loaded query={query}>
      {({ items }) =>
        items.length === 0 ? (
          <EmptyState icon={Users} title={t('cooperative.noMembers')}>
            <p className="text-ink-2">{t('cooperative.noMembersText')}</p>
          </EmptyState>
        ) : (
          <DataTable
            caption={t('cooperative.membersCount', { count: items.length })}
            showCaption
            rows={items}
            rowKey={({ id: member }) => member}
            columns={[
              { key: 'name', head: t('cooperative.household'), rowHead: true, sortBy: ({ name }) => name, cell: ({ name }) => name },
              { key: 'unit', head: t('cooperative.place'), sortBy: ({ unit }) => unit?.name ?? '', cell: ({ unit }) => unit?.name ?? '–' },
              { key: 'since', head: t('cooperative.since'), sortBy: ({ since }) => since, cell: ({ since }) => day(since) },
            ]}
          />
        )
      }
    </Loaded>
  );
}

function AddMember({ id }: { id: string }) {
  const [form, set, clear] = useDraft('member', empty);
  const once = useOnceKey('member');
  const add = useMutation({
    mutationFn: () => {
      const body: Schemas['AddMemberRequest'] = form;
      return api.post<Schemas['Member']>(`/api/cooperatives/${id}/members`, body, { once: once.keyFor(body) });
    },
    onSuccess: async (member) => {
      once.done();
      clear();
      toast(t('cooperative.added', { name: member.name }));
      await refresh(`/api/cooperatives/${id}/members`);
    },
  });
  return (
    <FormErrors error={add.error}>
      <form
        noValidate
        className="card grid gap-4 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          add.mutate();
        }}
      >
        <h2 className="text-lg">{t('cooperative.addMember')}</h2>
        <ErrorSummary error={add.error} />
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
        <Button type="submit" busy={add.isPending} icon={<UserPlus aria-hidden size={20} />}>
          {t('cooperative.add')}
        </Button>
      </form>
    </FormErrors>
  );
}
