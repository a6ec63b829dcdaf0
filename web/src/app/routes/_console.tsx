import { createFileRoute } from '@tanstack/react-router';
import { loadTexts } from '@/i18n';
import { ConsoleShell } from '../shell/console-shell';

/** The consoles of sellers, officers and the administrator: signed-in callers only, with their own sentences. */
export const Route = createFileRoute('/_console')({
  loader: () => Promise.all([loadTexts('later'), loadTexts('console')]),
  component: ConsoleShell,
});
