import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { cooperativeOf } from '@/api/cooperative';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { read, refresh } from '@/api/query';
import type { Me, Members, Products, Standards } from '@/api/types';
import { t } from '@/i18n';
import { SelectField, TextField } from '@/ui/field';
import { NamedOptions } from '@/ui/named-options';
import { Page } from '@/ui/page';
import { bodyOf, emptySheet } from './form';
import { SheetForm } from './sheet-form';
import type { CostSheet } from './types';

/** A season's costs written down for the first time. */
export function NewCostSheetPage({ me }: { me: Me }) {
  const navigate = useNavigate();
  const [start] = useState(emptySheet);
  const [draft, set, clear] = useDraft('cost-sheet', start);
  const once = useOnceKey('cost-sheet');
  const products = useQuery(read<Products>('/api/products'));
  const standards = useQuery(read<Standards>('/api/standards'));
  const hub = cooperativeOf(me);
  const members = useQuery({ ...read<Members>(`/api/cooperatives/${hub?.id}/members`), enabled: !!hub });
  const save = useMutation({
    mutationFn: () => {
      const { ownerId, productCode, standardCode, season } = draft;
      const body = { ownerId: ownerId || undefined, productCode, standardCode, season, sheet: bodyOf(draft) };
      return api.post<CostSheet>('/api/cost-sheets', body, { once: once.keyFor(body) });
    },
    onSuccess: ({ id }) => {
      once.done();
      clear();
      refresh('/api/cost-sheets');
      navigate({ to: '/ban/gia-thanh/$id', params: { id } });
    },
  });
  return (
    <div className="farmer">
      <Page narrow title={t('cost.write')} lead={t('cost.writeLead')} back={{ to: '/ban/gia-thanh', label: t('cost.title') }}>
        <SheetForm draft={draft} set={set} error={save.error} busy={save.isPending} onSave={() => save.mutate()}>
          {hub && (
            <SelectField
              name="ownerId"
              label={t('cost.owner')}
              value={draft.ownerId}
              onChange={(event) => set({ ownerId: event.target.value })}
            >
              <option value="">{hub.name}</option>
              {members.data?.items.map(({ id, name }) => (
                <option key={id} value={id}>
                  {name}
                </option>
              ))}
            </SelectField>
          )}
          <SelectField
            name="productCode"
            label={t('cost.product')}
            value={draft.productCode}
            onChange={(event) => set({ productCode: event.target.value })}
          >
            <option value="">{t('place.choose')}</option>
            <NamedOptions items={products.data?.items} />
          </SelectField>
          <SelectField
            name="standardCode"
            label={t('cost.standard')}
            value={draft.standardCode}
            onChange={(event) => set({ standardCode: event.target.value })}
          >
            <NamedOptions items={standards.data?.items} />
          </SelectField>
          <TextField
            name="season"
            label={t('cost.season')}
            hint={t('cost.seasonHint')}
            value={draft.season}
            maxLength={60}
            onChange={(event) => set({ season: event.target.value })}
          />
        </SheetForm>
      </Page>
    </div>
  );
}
