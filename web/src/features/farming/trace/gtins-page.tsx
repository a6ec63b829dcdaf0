import { useMutation, useQuery } from '@tanstack/react-query';
import { Barcode, Trash2 } from 'lucide-react';
import { useState } from 'react';
import type { components } from '@/api/contract.gen';
import { api } from '@/api/http';
import { read, refresh } from '@/api/query';
import type { Products } from '@/api/types';
import { named, t } from '@/i18n';
import { Button } from '@/ui/button';
import { ErrorSummary, FormErrors, SelectField, TextField } from '@/ui/field';
import { NamedOptions } from '@/ui/named-options';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { toast } from '@/ui/toast';

type Gtins = components['schemas']['GiveGtinResponse'];
const url = '/api/my/gtins';

/** The barcodes of a seller's products. */
export function GtinsPage() {
  const query = useQuery(read<Gtins>(url));
  const products = useQuery(read<Products>('/api/products')).data?.items ?? [];
  const [product, setProduct] = useState('');
  const [gtin, setGtin] = useState('');
  const send = useMutation({
    mutationFn: (given: { product: string; gtin: string | null }) => api.put(`${url}/${given.product}`, { gtin: given.gtin }),
    onSuccess: async (_, given) => {
      setProduct('');
      setGtin('');
      await refresh(url);
      toast(t(given.gtin === null ? 'gtin.removed' : 'gtin.saved'));
    },
  });
  return (
    <div className="farmer">
      <Page narrow title={t('gtin.title')} lead={t('gtin.lead')} back={{ to: '/ban/lo-hang', label: t('lot.title') }}>
        <div className="grid gap-5">
          <FormErrors error={send.error}>
            <form
              noValidate
              className="card grid gap-4 p-4"
              onSubmit={(event) => {
                event.preventDefault();
                if (product) send.mutate({ product, gtin });
              }}
            >
              <ErrorSummary error={send.error} />
              <SelectField
                name="productCode"
                label={t('gtin.product')}
                value={product}
                onChange={(event) => setProduct(event.target.value)}
              >
                <option value="">{t('place.choose')}</option>
                <NamedOptions items={products} />
              </SelectField>
              <TextField
                name="gtin"
                label={t('gtin.gtin')}
                hint={t('gtin.gtinHint')}
                inputMode="numeric"
                autoComplete="off"
                maxLength={20}
                value={gtin}
                onChange={(event) => setGtin(event.target.value)}
              />
              <Button type="submit" busy={send.isPending} disabled={!product}>
                {t('gtin.save')}
              </Button>
            </form>
          </FormErrors>
          <Loaded query={query}>
            {({ items }) =>
              items.length === 0 ? (
                <EmptyState icon={Barcode} title={t('gtin.none')} />
              ) : (
                <ul className="grid gap-3">
                  {items.map((item) => {
                    const known = products.find((one) => one.code === item.productCode);
                    return (
                      <li key={item.productCode} className="card flex flex-wrap items-center justify-between gap-3 p-4">
                        <span>
                          <b className="block">{known ? named(known) : item.productCode}</b>
                          <span className="tabular-nums text-ink-2">{item.gtin}</span>
                        </span>
                        <Button
                          look="quiet"
                          icon={<Trash2 aria-hidden size={20} />}
                          onClick={() => send.mutate({ product: item.productCode, gtin: null })}
                        >
                          {t('gtin.drop')}
                        </Button>
                      </li>
                    );
                  })}
                </ul>
              )
            }
          </Loaded>
        </div>
      </Page>
    </div>
  );
}
