import { createFileRoute } from '@tanstack/react-router';
import { ComparePage } from '@/features/catalogue/remember/compare-page';

export const Route = createFileRoute('/_own/so-sanh')({ component: ComparePage });
