import { useMutation } from '@tanstack/react-query';
import { BellRing } from 'lucide-react';
import { api } from '@/api/http';
import { messageOf } from '@/api/problem';
import { refresh } from '@/api/query';
import { useMe } from '@/api/session';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';

/** At sold-out goods: tell me when they can be ordered again. */
export default function StockWatch({ listingId }: { listingId: string }) {
  const me = useMe();
  const watch = useMutation({
    mutationFn: () => api.post(`/api/listings/${listingId}/watch`),
    onSuccess: () => refresh('/api/my/watches'),
  });
  const label = t('listing.tellMe');
  if (!me?.signedIn)
    return (
      <ButtonLink to="/dang-nhap" search={{ next: `/san-pham/${listingId}` }} look="quiet" icon={<BellRing aria-hidden size={20} />}>
        {label}
      </ButtonLink>
    );
  return (
    <div role="status" className="grid gap-2">
      {watch.isSuccess ? (
        <p className="font-bold text-leaf-700">{t('listing.willTell')}</p>
      ) : (
        <Button look="quiet" busy={watch.isPending} icon={<BellRing aria-hidden size={20} />} onClick={() => watch.mutate()}>
          {label}
        </Button>
      )}
      {watch.error && <p className="font-bold text-error">{messageOf(watch.error)}</p>}
    </div>
  );
}
