import { useNavigate } from '@tanstack/react-router';
import { RotateCcw } from 'lucide-react';
import { basket, basketLines } from '@/api/basket';
import type { Order } from '@/api/types';
import { t } from '@/i18n';
import { Button } from '@/ui/button';

/** The same goods once more: into the basket, which asks for today's prices and says what is gone. */
export function OrderAgain({ order }: { order: Order }) {
  const navigate = useNavigate();
  if (order.status !== 'delivered' && order.status !== 'cancelled' && order.status !== 'returned') return null;
  const again = () => {
    putAgain(order.lines);
    return navigate({ to: '/gio-hang' });
  };
  return (
    <Button look="quiet" icon={<RotateCcw aria-hidden size={18} />} onClick={again}>
      {t('order.again')}
    </Button>
  );
}

/** What lies in the basket already stays as it is: asking twice doubles nothing. */
export function putAgain(lines: readonly Pick<Order['lines'][number], 'listingId' | 'quantity'>[]) {
  const there = new Set(basketLines().map(({ listingId }) => listingId));
  for (const { listingId, quantity } of lines) if (!there.has(listingId)) basket.add(listingId, quantity);
}
