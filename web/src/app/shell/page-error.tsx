import { useRouter } from '@tanstack/react-router';
import { RotateCw } from 'lucide-react';
import { messageOf, Problem } from '@/api/problem';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { useTitle } from '@/ui/page';
import { EmptyState, NothingHere } from '@/ui/states';

/** The page itself failed: a part of the program did not arrive, or a bug. Nothing technical is shown. */
export function PageError({ error, reset }: { error: unknown; reset: () => void }) {
  const router = useRouter();
  useTitle(t('pageError.title'));
  if (error instanceof Problem && error.status === 404) return <NothingHere />;
  return (
    <div className="page max-w-2xl py-10" role="alert">
      <h1 className="sr-only">{t('pageError.title')}</h1>
      <EmptyState title={error instanceof Problem ? messageOf(error) : t('pageError.title')}>
        <p className="text-ink-2">{t('pageError.text')}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <Button
            icon={<RotateCw aria-hidden size={18} />}
            onClick={() => {
              reset();
              router.invalidate();
            }}
          >
            {t('state.retry')}
          </Button>
          <ButtonLink to="/" look="quiet">
            {t('nav.home')}
          </ButtonLink>
        </div>
      </EmptyState>
    </div>
  );
}
