import { LockKeyhole } from 'lucide-react';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState } from '@/ui/states';

export function NoCooperative() {
  return (
    <Page title={t('cooperative.home')}>
      <EmptyState icon={LockKeyhole} title={t('cooperative.onlyFor')}>
        <ButtonLink to="/ban">{t('console.nav.sell')}</ButtonLink>
      </EmptyState>
    </Page>
  );
}
