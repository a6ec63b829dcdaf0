import { createFileRoute } from '@tanstack/react-router';
import { loadTexts } from '@/i18n';

/** A buyer's own pages, beyond looking at goods: their sentences come with the first of them. */
export const Route = createFileRoute('/_own')({ loader: () => loadTexts('later') });
