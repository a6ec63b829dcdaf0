import { createFileRoute } from '@tanstack/react-router';
import { RankingPage } from '@/features/catalogue/find-listings/ranking-page';

export const Route = createFileRoute('/_own/xep-hang')({ component: RankingPage });
