import { createFileRoute } from '@tanstack/react-router';
import { t } from '@/i18n';
import { Page } from '@/ui/page';

export const Route = createFileRoute('/_console/ban/')({
  component: () => (
    <Page title={t('nav.sell')}>
      <p>{t('console.loading')}</p>
    </Page>
  ),
});
