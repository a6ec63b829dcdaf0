import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import { named, t } from '@/i18n';
import { weight } from '@/i18n/format';
import { SelectField } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { LossFields, LotForm, noLoss } from './lot-form';
import { type LotsPage, toGrams } from './types';

/** Lots of one product, and how much of each goes into the new one. */
export function MergeDialog({ onClose }: { onClose: () => void }) {
  const all = useQuery(read<LotsPage>(address('/api/lots', { left: true, limit: 100 }))).data?.items ?? [];
  const usable = all.filter((lot) => lot.isMine && !lot.isHeld);
  const products = [...new Map(usable.map((lot) => [lot.productCode, lot])).values()].filter(
    ({ productCode }) => usable.filter((lot) => lot.productCode === productCode).length > 1,
  );
  const [product, setProduct] = useState('');
  const [kilos, setKilos] = useState<Record<string, number | undefined>>({});
  const [loss, setLoss] = useState(noLoss);
  const chosen = usable.filter((lot) => lot.productCode === product);
  const sources = chosen.filter((lot) => (kilos[lot.id] ?? 0) > 0).map((lot) => ({ lotId: lot.id, grams: toGrams(kilos[lot.id]) }));
  return (
    <LotForm
      title={t('lot.merge')}
      yes={t('lot.merge')}
      url="/api/lots/merges"
      body={{ sources, lossGrams: toGrams(loss.kilos), lossReason: loss.reason }}
      ready={sources.length > 1}
      onClose={onClose}
    >
      <p>{t(products.length > 0 ? 'lot.mergeHint' : 'lot.mergeNone')}</p>
      {products.length > 0 && (
        <SelectField name="product" label={t('lot.product')} value={product} onChange={(event) => setProduct(event.target.value)}>
          <option value="" />
          {products.map((lot) => (
            <option key={lot.productCode} value={lot.productCode}>
              {named({ nameVi: lot.productNameVi, nameEn: lot.productNameEn })}
            </option>
          ))}
        </SelectField>
      )}
      {chosen.map((lot) => (
        <NumberField
          key={lot.id}
          name={`lot-${lot.id}`}
          label={`${lot.code}, ${lot.producer.name}`}
          hint={t('lot.left', { left: weight(lot.leftGrams ?? 0) })}
          unit="kg"
          value={kilos[lot.id]}
          onChange={(value) => setKilos({ ...kilos, [lot.id]: value })}
        />
      ))}
      {chosen.length > 0 && <LossFields loss={loss} set={setLoss} />}
    </LotForm>
  );
}
