import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
import type { ReactNode } from 'react';
import { t } from '@/i18n';
import { day, instant, weight } from '@/i18n/format';
import { Tag } from '@/ui/tags';
import { byBuyer } from './buyers';
import { Few } from './few';
import { LotTags } from './lot-tags';
import type { LotStory } from './types';

/** What went into the lot, or what was made of it: a list, nearest first, because a phone shows no graph. */
export function Graph({
  story,
  side,
  base,
}: {
  story: LotStory;
  side: 'back' | 'forward';
  base: '/ban/lo-hang/$id' | '/an-toan/lo-hang/$id';
}) {
  const links = story[side];
  if (links.length === 0) return null;
  const lots = new Map(story.lots.map((lot) => [lot.id, lot]));
  return (
    <Card title={t(`lot.${side}`)}>
      <Few items={links}>
        {(link) => {
          const lot = lots.get(side === 'back' ? link.fromLotId : link.toLotId);
          return (
            lot && (
              <li key={`${link.fromLotId}${link.toLotId}`} className="grid gap-1 py-3">
                <span className="flex flex-wrap items-center justify-between gap-2">
                  <Link to={base} params={{ id: lot.id }} className="link inline-flex items-center font-bold tabular-nums">
                    {lot.code}
                  </Link>
                  <LotTags lot={lot} />
                </span>
                <span className="text-base text-ink-2">
                  {t(`lot.change.${link.kind}`)} · {lot.producer.name} ·{' '}
                  {side === 'back' ? t('lot.took', { grams: weight(link.fromGrams) }) : t('lot.gave', { grams: weight(link.toGrams) })}
                </span>
              </li>
            )
          );
        }}
      </Few>
    </Card>
  );
}

export function Checks({ story }: { story: LotStory }) {
  return (
    <Card title={t('lot.checks')}>
      {story.checks.length === 0 ? (
        <p className="text-ink-2">{t('lot.noChecks')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {story.checks.map((check, place) => (
            <li key={place} className="grid gap-1 py-3">
              <span className="flex flex-wrap items-center justify-between gap-2">
                <b>
                  {t(`lot.kind.${check.kind}`)}, {t(`lot.stage.${check.stage}`)}
                </b>
                <Tag tone={check.passed ? 'good' : 'bad'}>{t(check.passed ? 'lot.passed' : 'lot.failed')}</Tag>
              </span>
              <span className="text-base text-ink-2">
                {day(check.on)} · {check.byName}
              </span>
              {check.note && <span>{check.note}</span>}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function Sales({ story }: { story: LotStory }) {
  const buyers = byBuyer(story.sales);
  return (
    <Card title={t('lot.sales')}>
      {buyers.length === 0 ? (
        <p className="text-ink-2">{t('lot.noSales')}</p>
      ) : (
        <>
          <p>{t('lot.soldTo', { count: buyers.length, grams: weight(buyers.reduce((sum, { grams }) => sum + grams, 0)) })}</p>
          <p className="flex flex-wrap gap-x-5">
            {(['xlsx', 'csv'] as const).map((format) => (
              <a
                key={format}
                className="link inline-flex items-center gap-2"
                href={`/api/lots/${story.lot.id}/buyers?format=${format}`}
                download
              >
                <Download aria-hidden size={20} />
                {t(`console.${format}`)}
              </a>
            ))}
          </p>
          <Few items={buyers}>
            {({ last, more, grams }) => (
              <li key={last.buyer.id} className="py-3">
                <span className="flex justify-between gap-4 font-bold">
                  {last.buyer.name}
                  <span className="whitespace-nowrap tabular-nums">{weight(grams)}</span>
                </span>
                <span className="block text-ink-2 tabular-nums">
                  {last.orderCode} · {instant(last.at)}
                  {more > 0 && ` · ${t('lot.moreOrders', { count: more })}`}
                </span>
              </li>
            )}
          </Few>
        </>
      )}
    </Card>
  );
}

export function Movements({ story }: { story: LotStory }) {
  if (story.movements.length === 0) return null;
  return (
    <Card title={t('lot.movements')}>
      <Few items={story.movements}>
        {(move, place) => (
          <li key={place} className="py-3">
            <span className="flex justify-between gap-4 font-bold">
              {t(`lot.flow.${move.kind}`)}
              <span className={`whitespace-nowrap tabular-nums ${move.grams < 0 ? '' : 'text-leaf-700'}`}>
                {move.grams > 0 && '+'}
                {weight(move.grams)}
              </span>
            </span>
            <span className="block text-ink-2">
              {instant(move.at)}
              {move.byName && ` · ${move.byName}`}
            </span>
            {move.lossGrams > 0 && (
              <span className="block">{t('lot.loss', { grams: weight(move.lossGrams), reason: move.lossReason ?? '' })}</span>
            )}
          </li>
        )}
      </Few>
    </Card>
  );
}

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card p-4">
    <h2 className="mb-2 text-lg">{title}</h2>
    {children}
  </section>
);
