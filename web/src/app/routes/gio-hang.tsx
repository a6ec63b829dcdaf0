import { createFileRoute } from '@tanstack/react-router';
import { BasketPage } from '@/features/ordering/price-basket/basket-page';

export const Route = createFileRoute('/gio-hang')({ component: BasketPage });
