import { Compass } from 'lucide-react';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { useTitle } from '@/ui/page';
import { EmptyState } from '@/ui/states';

export function NotFoundPage() {
  useTitle(t('notFound.title'));
  return (
    <div className="page max-w-2xl py-10">
      <h1 className="sr-only">{t('notFound.title')}</h1>
      <EmptyState icon={Compass} title={t('notFound.title')}>
        <p className="text-ink-2">{t('notFound.text')}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink to="/">{t('nav.home')}</ButtonLink>
          <ButtonLink to="/tim" look="quiet">
            {t('nav.search')}
          </ButtonLink>
        </div>
      </EmptyState>
    </div>
  );
}
