import { useMutation, useQuery } from '@tanstack/react-query';
import { MapPin } from 'lucide-react';
import { useState } from 'react';
import type { components } from '@/api/contract.gen';
import { api } from '@/api/http';
import { read, refresh } from '@/api/query';
import type { Me } from '@/api/types';
import { t } from '@/i18n';
import { day } from '@/i18n/format';
import { Button } from '@/ui/button';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { toast } from '@/ui/toast';

type Place = components['schemas']['TellPlaceResponse'];
const url = '/api/my/place';

/** A household lets its trace pages tell its hamlet or plot, or takes that back. */
export function PlacePage({ me }: { me: Me }) {
  const isHousehold = me.grants.some((grant) => grant.role === 'household');
  const query = useQuery({ ...read<Place>(url), enabled: isHousehold });
  return (
    <div className="farmer">
      <Page narrow title={t('growPlace.title')} lead={t('growPlace.lead')} back={{ to: '/ban/lo-hang', label: t('lot.title') }}>
        {isHousehold ? (
          <Loaded query={query}>{(place) => <PlaceForm now={place} />}</Loaded>
        ) : (
          <p className="card p-4">{t('growPlace.hub')}</p>
        )}
      </Page>
    </div>
  );
}

function PlaceForm({ now }: { now: Place }) {
  const [place, setPlace] = useState(now.place ?? '');
  const [agrees, setAgrees] = useState(false);
  const send = useMutation({
    mutationFn: (told: string | undefined) => (told === undefined ? api.delete(url) : api.put(url, { place: told })),
    onSuccess: async () => {
      setAgrees(false);
      await refresh(url);
      toast(t('growPlace.saved'));
    },
  });
  return (
    <div className="grid gap-5">
      <p className="flex items-start gap-3 rounded-lg bg-leaf-100 p-4 text-leaf-900">
        <MapPin aria-hidden size={24} className="mt-0.5 shrink-0" />
        <span>
          <b>{now.place ? t('growPlace.now', { place: now.place }) : t('growPlace.none')}</b>
          {now.givenAt && <span className="block text-base">{t('growPlace.since', { day: day(now.givenAt) })}</span>}
        </span>
      </p>
      <FormErrors error={send.error}>
        <form
          noValidate
          className="card grid gap-4 p-4"
          onSubmit={(event) => {
            event.preventDefault();
            if (agrees) send.mutate(place);
          }}
        >
          <ErrorSummary error={send.error} />
          <TextField
            name="place"
            label={t('growPlace.place')}
            hint={t('growPlace.placeHint')}
            maxLength={100}
            value={place}
            onChange={(event) => setPlace(event.target.value)}
          />
          <label className="flex min-h-14 cursor-pointer items-center gap-3">
            <input
              type="checkbox"
              className="size-6 shrink-0 accent-leaf-700"
              checked={agrees}
              onChange={(event) => setAgrees(event.target.checked)}
            />
            {t('growPlace.agree')}
          </label>
          <Button type="submit" busy={send.isPending} disabled={!agrees}>
            {t('growPlace.save')}
          </Button>
        </form>
      </FormErrors>
      {now.place && (
        <Button look="quiet" busy={send.isPending} onClick={() => send.mutate(undefined)}>
          {t('growPlace.withdraw')}
        </Button>
      )}
    </div>
  );
}
