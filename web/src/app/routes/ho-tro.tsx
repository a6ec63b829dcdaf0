import { createFileRoute } from '@tanstack/react-router';
import { HelpPage } from '@/features/platform/help/help-page';

export const Route = createFileRoute('/ho-tro')({ component: HelpPage });
