import { useQuery } from '@tanstack/react-query';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Listing, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { weight } from '@/i18n/format';
import { SelectField } from '@/ui/field';
import type { ListingForm } from '../sell/types';

type Props = { listing: Listing; form: ListingForm; set: (change: Partial<ListingForm>) => void };

/** Before its first publication a listing may be put on a weighed lot of the same goods; afterwards it stays where it is. */
export function LotChoice({ listing, form, set }: Props) {
  const isFixed = Boolean(listing.lotCode);
  const lots = useQuery({
    ...read<Schemas['PageOfLotRow']>(address('/api/lots', { left: true, product: form.productCode, limit: 100 })),
    enabled: !isFixed,
  });
  if (isFixed)
    return form.lotId ? <p className="rounded-lg bg-leaf-100 p-4">{t('selling.lotSaysIt', { code: listing.lotCode ?? '' })}</p> : null;
  const free = lots.data?.items.filter(({ isMine, isHeld }) => isMine && !isHeld) ?? [];
  if (free.length === 0 && !form.lotId) return null;
  return (
    <SelectField
      name="lotId"
      label={t('selling.fromLot')}
      value={form.lotId ?? ''}
      onChange={(event) => set({ lotId: event.target.value || undefined })}
    >
      <option value="">{t('selling.ownLot')}</option>
      {free.map((lot) => (
        <option key={lot.id} value={lot.id}>
          {t('lot.one', { code: lot.code })} · {weight(lot.leftGrams ?? 0)} · {lot.producer.name}
        </option>
      ))}
    </SelectField>
  );
}
