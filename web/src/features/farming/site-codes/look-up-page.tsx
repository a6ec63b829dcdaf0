import { useQuery } from '@tanstack/react-query';
import { SearchX } from 'lucide-react';
import { useState } from 'react';
import { address } from '@/api/http';
import { Problem } from '@/api/problem';
import { read } from '@/api/query';
import { named, t } from '@/i18n';
import { day, number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { EmptyState, LoadError, Skeleton } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { type Looked, marketName, sitesUrl, tones } from './types';

/** Anybody asks whether the code on a label stands today. */
export function LookUpPage({ code, ask }: { code: string; ask: (code: string) => void }) {
  const [typed, setTyped] = useState(code);
  const query = useQuery({ ...read<Looked>(address(`${sitesUrl}/look-up`, { code })), enabled: code !== '' });
  const isUnknown = query.error instanceof Problem && query.error.status === 404;
  return (
    <Page narrow title={t('lookUp.title')} lead={t('lookUp.lead')}>
      <form
        noValidate
        className="card mb-6 grid gap-4 p-5"
        onSubmit={(event) => {
          event.preventDefault();
          ask(typed.trim());
        }}
      >
        <TextField
          name="ma"
          label={t('lookUp.code')}
          hint={t('lookUp.hint')}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          maxLength={40}
          className="uppercase"
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
        />
        <Button type="submit" className="sm:justify-self-start sm:px-10">
          {t('lookUp.ask')}
        </Button>
      </form>
      {query.isLoading && <Skeleton className="h-32" />}
      {isUnknown && (
        <EmptyState icon={SearchX} title={t('lookUp.unknown')}>
          <p className="text-ink-2">{t('lookUp.unknownText')}</p>
        </EmptyState>
      )}
      {query.isError && !isUnknown && <LoadError error={query.error} retry={() => query.refetch()} />}
      <ul className="grid gap-4" aria-live="polite">
        {query.data?.items.map((site) => (
          <li key={site.market} className="card grid gap-1 p-5">
            <div className="flex flex-wrap items-start justify-between gap-2">
              <h2 className="text-lg">{site.code}</h2>
              <Tag tone={tones[site.status]}>{t(`lookUp.statuses.${site.status}`)}</Tag>
            </div>
            <p>
              {t(`lookUp.kinds.${site.kind}`)} · {named({ nameVi: site.productNameVi, nameEn: site.productNameEn })} ·{' '}
              {marketName(site.market)}
            </p>
            <p className="text-ink-2">
              {site.unit.name} · {number(site.areaSquareMetres)} m²{site.manager && ` · ${site.manager}`}
            </p>
            <ol className="mt-2 grid gap-1 text-sm">
              {site.steps.map((step) => (
                <li key={`${step.move} ${step.on}`}>
                  {day(step.on)}: {t(`lookUp.moves.${step.move}`)}
                </li>
              ))}
            </ol>
          </li>
        ))}
      </ul>
    </Page>
  );
}
