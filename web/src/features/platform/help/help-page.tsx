import { t } from '@/i18n';
import { Page } from '@/ui/page';

const questions = [1, 2, 3, 4, 5] as const;

export function HelpPage() {
  return (
    <Page title={t('help.title')} lead={t('help.lead')} narrow>
      <div className="grid gap-3">
        {questions.map((number) => (
          <details key={number} className="card group p-0">
            <summary className="flex min-h-14 items-center px-5 py-3 font-bold marker:text-leaf-700">{t(`help.q${number}`)}</summary>
            <p className="border-t border-line/70 px-5 py-4 text-ink-2">{t(`help.a${number}`)}</p>
          </details>
        ))}
      </div>
    </Page>
  );
}
