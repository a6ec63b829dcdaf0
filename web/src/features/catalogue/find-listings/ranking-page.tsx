import { Link } from '@tanstack/react-router';
import { t } from '@/i18n';
import { Page } from '@/ui/page';

const lists = ['words', 'noWords', 'price', 'similar', 'home'] as const;

/** Published criteria of every order in which goods are shown: what the program does, in words (consumer protection law). */
export function RankingPage() {
  return (
    <Page title={t('ranking.title')} lead={t('ranking.lead')} narrow>
      <ul className="card grid gap-2 p-5 font-bold">
        <li>{t('ranking.nobodyPays')}</li>
        <li>{t('ranking.sameForAll')}</li>
        <li>{t('ranking.nothingHidden')}</li>
      </ul>
      {lists.map((list) => (
        <section key={list} className="mt-8">
          <h2 className="mb-2 text-xl">{t(`ranking.${list}.title`)}</h2>
          <p className="whitespace-pre-line text-ink-2">{t(`ranking.${list}.text`)}</p>
        </section>
      ))}
      <p className="mt-8">
        <Link to="/tim" className="link">
          {t('nav.search')}
        </Link>
      </p>
    </Page>
  );
}
