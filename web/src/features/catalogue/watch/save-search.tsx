import { useMutation } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { BellPlus } from 'lucide-react';
import { api } from '@/api/http';
import { newKey } from '@/api/once';
import { messageOf } from '@/api/problem';
import { refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import type { ListingFilter } from '../find-listings/listing-filter';

type Props = { filter: ListingFilter; name: string };

/** Keeps what was asked for: what is published later and fits is told in the inbox. */
export default function SaveSearch({ filter, name }: Props) {
  const { sort: _, ...kept } = filter;
  const save = useMutation({
    mutationFn: () => {
      const body: Schemas['SaveSearchRequest'] = { name: name.slice(0, 120), filter: kept };
      return api.post<Schemas['SaveSearchResponse']>('/api/saved-searches', body, { once: newKey() });
    },
    onSuccess: () => refresh('/api/my/watches'),
  });
  return (
    <div role="status">
      {save.isSuccess ? (
        <p className="text-leaf-700">
          {t('find.saved')}{' '}
          <Link to="/theo-doi" className="link">
            {t('nav.watches')}
          </Link>
        </p>
      ) : (
        <Button look="plain" busy={save.isPending} icon={<BellPlus aria-hidden size={20} />} onClick={() => save.mutate()}>
          {t('find.save')}
        </Button>
      )}
      {save.error && <p className="font-bold text-error">{messageOf(save.error)}</p>}
    </div>
  );
}
