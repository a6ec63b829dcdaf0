import { useMutation } from '@tanstack/react-query';
import { Ban, Check, PackageCheck, Truck } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { queryClient, refresh } from '@/api/query';
import type { Order, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { dong } from '@/i18n/format';
import { Button } from '@/ui/button';
import { Confirm } from '@/ui/dialog';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';
import { toast } from '@/ui/toast';

type Move = 'confirm' | 'ship' | 'deliver' | 'cancel';
const icons = { confirm: Check, ship: Truck, deliver: PackageCheck, cancel: Ban } as const;

/** What the seller may do now, one large button each; every step is asked about once more. */
export function OrderMoves({ order }: { order: Order }) {
  const [asking, setAsking] = useState<Move>();
  const [reason, setReason] = useState('');
  const move = useMutation({
    mutationFn: (step: Move) => {
      const refusal: Schemas['CancelOrderRequest'] = { reason: reason.trim() };
      return api.post<Order>(`/api/orders/${order.code}/${step}`, step === 'cancel' ? refusal : undefined, { version: order.version });
    },
    onSuccess: (now, step) => {
      queryClient.setQueryData([`/api/orders/${order.code}`], now);
      setAsking(undefined);
      toast(t(`sellerOrder.did.${step}`));
      refresh('/api/orders?', '/api/my/listings', '/api/inbox');
    },
    onError: () => refresh(`/api/orders/${order.code}`),
  });
  const steps = (['confirm', 'ship', 'deliver', 'cancel'] as const).filter((step) => order.may[step]);
  if (steps.length === 0) return null;
  return (
    <section className="grid gap-3 sm:flex sm:flex-row-reverse sm:justify-end" aria-label={t('sellerOrder.next')}>
      {steps.map((step) => {
        const Icon = icons[step];
        return (
          <Button
            key={step}
            look={step === 'cancel' ? 'danger' : step === steps[0] ? 'primary' : 'quiet'}
            icon={<Icon aria-hidden size={22} />}
            className={step === 'cancel' ? 'sm:mr-auto' : ''}
            onClick={() => {
              move.reset();
              setAsking(step);
            }}
          >
            {t(`sellerOrder.do.${step}`)}
          </Button>
        );
      })}
      {asking && (
        <Confirm
          open
          title={t(`sellerOrder.ask.${asking}`)}
          yes={t(`sellerOrder.do.${asking}`)}
          danger={asking === 'cancel'}
          busy={move.isPending}
          onClose={() => setAsking(undefined)}
          onYes={() => move.mutate(asking)}
        >
          <FormErrors error={move.error}>
            <div className="farmer grid gap-4">
              <ErrorSummary error={move.error} />
              <p>{t(`sellerOrder.explain.${asking}`, { buyer: order.buyer.name, total: dong(order.totalDong) })}</p>
              {asking === 'cancel' && (
                <TextField
                  name="reason"
                  label={t('order.reason')}
                  hint={t('sellerOrder.reasonHint')}
                  value={reason}
                  maxLength={200}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </div>
          </FormErrors>
        </Confirm>
      )}
    </section>
  );
}
