import { createFileRoute } from '@tanstack/react-router';
import { BasketPage } from '@/features/ordering/price-basket/basket-page';

export const Route = createFileRoute('/_own/gio-hang')({ component: BasketPage });
