import { createFileRoute } from '@tanstack/react-router';
import { HelpPage } from '@/features/platform/help/help-page';

export const Route = createFileRoute('/_own/ho-tro')({ component: HelpPage });
