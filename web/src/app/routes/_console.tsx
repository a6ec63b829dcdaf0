import { createFileRoute } from '@tanstack/react-router';
import { loadTexts } from '@/i18n';
import { ConsoleShell } from '../shell/console-shell';

const isSelling = (pathname: string) => /^\/ban(\/|$)/.test(pathname);

/** The consoles of sellers, officers and the administrator: signed-in callers only, with their own sentences. */
export const Route = createFileRoute('/_console')({
  // Not in a loader: on the way from one console to another nobody waits for that again.
  beforeLoad: async ({ location }) => {
    await Promise.all([loadTexts('later'), loadTexts('console'), isSelling(location.pathname) || loadTexts('office')]);
  },
  component: ConsoleShell,
});
