import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { Problem } from '@/api/problem';
import { queryClient } from '@/api/query';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { FileStep } from './file-step';
import { ImportView } from './import-view';
import { MappingStep } from './mapping-step';
import type { Column, Import, NumberFormat, Previewed } from './types';

type Sent = { file: File; numberFormat: NumberFormat; mapping?: (string | null)[] };

/** Goods from a spreadsheet: file, columns, a look at every row before anything is stored, storing, result. */
export function ImportPage({ me, id }: { me: Me; id: string | undefined }) {
  const sellerId = me.grants.find((grant) => grant.party)?.party?.id ?? '';
  const navigate = useNavigate();
  const once = useOnceKey();
  const [mapped, setMapped] = useState<readonly Column[]>();
  const [sent, setSent] = useState<Sent>();
  const go = (dot: string | undefined) => navigate({ to: '/ban/nhap-hang', search: { dot } });
  const preview = useMutation({
    mutationFn: ({ file, numberFormat, mapping }: Sent) => {
      const body = new FormData();
      body.append('file', file);
      body.append('sellerId', sellerId);
      body.append('numberFormat', numberFormat);
      if (mapping) body.append('mapping', JSON.stringify(mapping));
      const once_ = once.keyFor([file.name, file.size, file.lastModified, numberFormat, mapping]);
      return api.post<Previewed>('/api/listings/imports', body, { once: once_ });
    },
    onMutate: setSent,
    onSuccess: (made) => {
      once.done();
      setMapped(undefined);
      return go(made.id);
    },
    onError: (error) => {
      if (error instanceof Problem && error.code === 'import.columns_missing') setMapped(error.details.columns as Column[]);
    },
  });
  const remap = () => {
    const known = queryClient.getQueryData<Import>([`/api/listings/imports/${id}?limit=1`]);
    if (known) setMapped(known.columns);
  };
  return (
    <Page
      title={t('imports.title')}
      lead={t('imports.lead')}
      back={{ to: '/ban/hang', label: t('selling.tile.goods') }}
      actions={
        (id !== undefined || mapped) && (
          <Button
            look="quiet"
            onClick={() => {
              setMapped(undefined);
              preview.reset();
              go(undefined);
            }}
          >
            {t('imports.another')}
          </Button>
        )
      }
    >
      {mapped && sent ? (
        <MappingStep
          columns={mapped}
          busy={preview.isPending}
          error={preview.error}
          onSend={(mapping) => preview.mutate({ ...sent, mapping })}
        />
      ) : id ? (
        <ImportView id={id} onMap={sent && remap} />
      ) : (
        <FileStep
          sellerId={sellerId}
          busy={preview.isPending}
          error={preview.error}
          onSend={(file, numberFormat) => preview.mutate({ file, numberFormat })}
        />
      )}
    </Page>
  );
}
