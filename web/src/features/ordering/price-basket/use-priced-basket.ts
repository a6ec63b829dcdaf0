import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useBasket } from '@/api/basket';
import { api } from '@/api/http';
import { useMe } from '@/api/session';
import type { PricedBasket, Schemas } from '@/api/types';

/** The basket as the server prices it now; asked again whenever a line, or who is buying, changes. */
export function usePricedBasket() {
  const lines = useBasket();
  const buyer = useMe()?.accountId ?? '';
  const asked: Schemas['PriceBasketLine'][] = lines.map(({ listingId, quantity }) => ({ listingId, quantity }));
  const query = useQuery({
    queryKey: ['/api/basket/price', buyer, asked],
    queryFn: ({ signal }) =>
      api.post<PricedBasket>('/api/basket/price', { lines: asked } satisfies Schemas['PriceBasketRequest'], { signal }),
    enabled: lines.length > 0,
    placeholderData: keepPreviousData,
  });
  return { lines, query };
}
