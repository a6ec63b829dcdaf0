import { createFileRoute } from '@tanstack/react-router';
import { HomePage } from '@/features/catalogue/browse-home/home-page';

export const Route = createFileRoute('/')({ component: HomePage });
