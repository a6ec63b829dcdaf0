import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { refresh } from '@/api/query';
import type { Order, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Confirm } from '@/ui/dialog';
import { ErrorSummary, FormErrors, TextArea } from '@/ui/field';
import { QuantityField } from '@/ui/quantity-field';
import { toast } from '@/ui/toast';

type Asked = 'deliver' | 'cancel' | 'return';
const titles = { deliver: 'order.receivedAsk', cancel: 'order.cancelAsk', return: 'order.returnAsk' } as const;
const verbs = { deliver: 'order.received', cancel: 'order.cancel', return: 'order.returnDo' } as const;
const said = { deliver: 'order.status.delivered', cancel: 'order.status.cancelled', return: 'order.status.returned' } as const;

/** What the buyer may do now; the server says what that is. */
export function BuyerSteps({ order }: { order: Order }) {
  const [asked, setAsked] = useState<Asked>();
  const [reason, setReason] = useState('');
  const [back, setBack] = useState<Record<string, number | undefined>>({});
  const once = useOnceKey();
  const step = useMutation({
    mutationFn: (which: Asked) => {
      const lines = order.lines.flatMap(({ id }) => (back[id] ? [{ lineId: id, quantity: back[id] }] : []));
      const claim: Schemas['ClaimReturnRequest'] = { lines, reason };
      const refusal: Schemas['CancelOrderRequest'] = { reason };
      const body = which === 'return' ? claim : which === 'cancel' ? refusal : {};
      const action = which === 'return' ? 'claims' : which;
      return api.post<Order>(`/api/orders/${order.code}/${action}`, body, { once: once.keyFor({ action, body }) });
    },
    onSuccess: (_, which) => {
      once.done();
      setAsked(undefined);
      setReason('');
      setBack({});
      toast(t(said[which]));
      return refresh('/api/orders', '/api/account/me', '/api/inbox');
    },
  });
  const ask = (which: Asked) => {
    step.reset();
    setAsked(which);
  };
  const { deliver, cancel } = order.may;
  if (!deliver && !cancel && !order.may.return) return null;
  return (
    <div className="flex flex-wrap gap-3">
      {deliver && <Button onClick={() => ask('deliver')}>{t('order.received')}</Button>}
      {order.may.return && (
        <Button look="quiet" onClick={() => ask('return')}>
          {t('order.return')}
        </Button>
      )}
      {cancel && (
        <Button look="danger" onClick={() => ask('cancel')}>
          {t('order.cancel')}
        </Button>
      )}
      {asked && (
        <Confirm
          open
          title={t(titles[asked])}
          yes={t(verbs[asked])}
          danger={asked !== 'deliver'}
          busy={step.isPending}
          onYes={() => !step.isPending && step.mutate(asked)}
          onClose={() => setAsked(undefined)}
        >
          <div className="grid gap-4">
            <ErrorSummary error={step.error} />
            <FormErrors error={step.error}>
              {asked === 'deliver' && <p>{t('order.receivedText')}</p>}
              {asked === 'return' &&
                order.lines.map((line, index) => (
                  <QuantityField
                    key={line.id}
                    name={`lines[${index}].quantity`}
                    label={line.title}
                    unit={line.unit}
                    value={back[line.id]}
                    onChange={(quantity) => setBack({ ...back, [line.id]: quantity })}
                  />
                ))}
              {asked !== 'deliver' && (
                <TextArea
                  name="reason"
                  label={t('order.reason')}
                  rows={2}
                  value={reason}
                  onChange={(event) => setReason(event.target.value)}
                />
              )}
            </FormErrors>
          </div>
        </Confirm>
      )}
    </div>
  );
}
