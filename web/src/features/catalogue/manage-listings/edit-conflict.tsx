import { useQuery } from '@tanstack/react-query';
import { GitCompareArrows } from 'lucide-react';
import { api } from '@/api/http';
import type { Listing } from '@/api/types';
import { type TextKey, t } from '@/i18n';
import { day, dong, number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Loaded } from '@/ui/states';
import { formFrom } from '../sell/listing-form';
import type { ListingForm } from '../sell/types';

type Props = {
  id: string;
  mine: ListingForm;
  onKeepMine: (version: number) => void;
  onTakeTheirs: (theirs: ListingForm, version: number) => void;
};

const compared: { field: keyof ListingForm; label: TextKey }[] = [
  { field: 'title', label: 'selling.title' },
  { field: 'priceDong', label: 'selling.price' },
  { field: 'available', label: 'selling.available' },
  { field: 'grade', label: 'selling.grade' },
  { field: 'unit', label: 'selling.unit' },
  { field: 'step', label: 'selling.step' },
  { field: 'minimum', label: 'selling.minimum' },
  { field: 'standardCode', label: 'selling.standard' },
  { field: 'certificateNumber', label: 'selling.certificate' },
  { field: 'harvestFrom', label: 'selling.harvestFrom' },
  { field: 'harvestTo', label: 'selling.harvestTo' },
  { field: 'shipBy', label: 'selling.shipBy' },
  { field: 'pricedBy', label: 'selling.pricedBy' },
  { field: 'description', label: 'selling.description' },
];

function say(field: keyof ListingForm, value: ListingForm[keyof ListingForm]) {
  if (value === undefined || value === '') return '–';
  if (field === 'priceDong') return dong(Number(value));
  if (typeof value === 'number') return number(value);
  if (field === 'pricedBy') return t(value === 'kilogram' ? 'selling.byKilogram' : 'selling.byUnit');
  return field.startsWith('harvest') || field === 'shipBy' ? day(String(value)) : String(value);
}

/** Somebody else stored the listing meanwhile: what differs, and whose version shall stand. Nothing typed is lost. */
export function EditConflict({ id, mine, onKeepMine, onTakeTheirs }: Props) {
  const stored = useQuery({ queryKey: ['conflict', id], queryFn: () => api.get<Listing>(`/api/listings/${id}`), staleTime: 0, gcTime: 0 });
  return (
    <section role="alert" className="rounded-lg border-2 border-warn bg-warn-bg p-4">
      <p className="flex items-center gap-2 font-bold text-warn">
        <GitCompareArrows aria-hidden size={24} className="shrink-0" />
        {t('goods.conflict')}
      </p>
      <Loaded query={stored}>
        {(now) => {
          const theirs = formFrom(now);
          const differing = compared.filter(({ field }) => (mine[field] ?? '') !== (theirs[field] ?? ''));
          return (
            <>
              <table className="my-3 w-full">
                <thead>
                  <tr className="text-left">
                    <td />
                    <th scope="col" className="p-1">
                      {t('goods.yours')}
                    </th>
                    <th scope="col" className="p-1">
                      {t('goods.theirs')}
                    </th>
                  </tr>
                </thead>
                <tbody>
                  {differing.map(({ field, label }) => (
                    <tr key={field} className="border-t border-line align-top">
                      <th scope="row" className="p-1 text-left font-normal text-ink-2">
                        {t(label)}
                      </th>
                      <td className="p-1 font-bold">{say(field, mine[field])}</td>
                      <td className="p-1 font-bold">{say(field, theirs[field])}</td>
                    </tr>
                  ))}
                </tbody>
              </table>
              <div className="grid gap-3 sm:grid-cols-2">
                <Button onClick={() => onKeepMine(now.version)}>{t('goods.keepMine')}</Button>
                <Button look="quiet" onClick={() => onTakeTheirs(theirs, now.version)}>
                  {t('goods.takeTheirs')}
                </Button>
              </div>
            </>
          );
        }}
      </Loaded>
    </section>
  );
}
