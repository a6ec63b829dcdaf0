import { Link, useNavigate } from '@tanstack/react-router';
import { ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { messageOf, Problem } from '@/api/problem';
import { named, t } from '@/i18n';
import { instant } from '@/i18n/format';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { Denials } from './denials';
import type { FoundLot, RecallsPage as Recalls } from './types';

/** What officers call back: the recalls of their units, and a way to any lot there by the code of its label. */
export function RecallsPage() {
  return (
    <Page title={t('lot.recalls')} lead={t('lot.recallsLead')}>
      <FindLot />
      <Denials title={t('denial.denials')} />
      <PagedList<Recalls> url="/api/recalls" empty={<EmptyState icon={ShieldCheck} title={t('lot.noRecalls')} />}>
        {(recalls) => (
          <ul className="grid gap-3">
            {recalls.map((recall) => (
              <li key={recall.id} className="card relative grid gap-1 p-4 hover:shadow-card">
                <span className="flex flex-wrap items-start justify-between gap-2">
                  <Link to="/an-toan/lo-hang/$id" params={{ id: recall.lotId }} className="text-lg font-bold after:absolute after:inset-0">
                    {named({ nameVi: recall.productNameVi, nameEn: recall.productNameEn })}, {recall.producer.name}
                  </Link>
                  <Tag tone={recall.releasedAt ? 'still' : 'bad'}>{t(recall.releasedAt ? 'lot.released' : 'lot.held')}</Tag>
                </span>
                <span>{recall.reason}</span>
                <span className="text-sm text-ink-2">
                  {recall.lotCode} · {t('lot.lotsHeld', { count: recall.lots })} · {recall.byName} · {instant(recall.at)}
                </span>
                {recall.releaseNote && <span className="text-sm">{recall.releaseNote}</span>}
              </li>
            ))}
          </ul>
        )}
      </PagedList>
    </Page>
  );
}

function FindLot() {
  const [code, setCode] = useState('');
  const [fault, setFault] = useState<string>();
  const navigate = useNavigate();
  const find = async () => {
    try {
      const { id } = await api.get<FoundLot>(`/api/lots/by-code/${encodeURIComponent(code.trim())}`);
      await navigate({ to: '/an-toan/lo-hang/$id', params: { id } });
    } catch (error) {
      setFault(error instanceof Problem && error.status === 404 ? t('lot.notFound') : messageOf(error));
    }
  };
  return (
    <form
      className="card mb-6 flex flex-wrap items-end gap-3 p-4"
      onSubmit={(event) => {
        event.preventDefault();
        if (code.trim()) find();
      }}
    >
      <div className="grow sm:grow-0">
        <TextField
          name="code"
          label={t('lot.findLabel')}
          error={fault}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          value={code}
          onChange={(event) => {
            setCode(event.target.value);
            setFault(undefined);
          }}
        />
      </div>
      <Button type="submit">{t('lot.find')}</Button>
    </form>
  );
}
