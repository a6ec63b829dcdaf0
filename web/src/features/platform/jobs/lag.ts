import { t } from '@/i18n';

/** How long the oldest unread fact has been waiting. */
export function lagOf(oldestAt: string, now: number) {
  const seconds = Math.max(0, Math.round((now - Date.parse(oldestAt)) / 1000));
  if (seconds < 90) return t('jobs.seconds', { seconds });
  return seconds < 5400 ? t('jobs.minutes', { count: Math.round(seconds / 60) }) : t('jobs.hours', { count: Math.round(seconds / 3600) });
}
