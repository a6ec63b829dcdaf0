import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { t } from '@/i18n';
import { day, instant, weight } from '@/i18n/format';
import { Tag } from '@/ui/tags';
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
      <ol className="divide-y divide-line">
        {links.map((link) => {
          const lot = lots.get(side === 'back' ? link.fromLotId : link.toLotId);
          return (
            lot && (
              <li key={`${link.fromLotId}${link.toLotId}`} className="grid gap-1 py-3">
                <span className="flex flex-wrap items-center justify-between gap-2">
                  <Link to={base} params={{ id: lot.id }} className="link font-bold tabular-nums">
                    {lot.code}
                  </Link>
                  <LotTags lot={lot} />
                </span>
                <span className="text-base text-ink-2">
                  {t(`lot.change.${link.kind}`)} · {lot.producer.name} · {t('lot.took', { grams: weight(link.fromGrams) })}
                </span>
              </li>
            )
          );
        })}
      </ol>
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
          {story.checks.map((check) => (
            <li key={`${check.on}${check.kind}${check.stage}${check.byName}`} className="grid gap-1 py-3">
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
  return (
    <Card title={t('lot.sales')}>
      {story.sales.length === 0 ? (
        <p className="text-ink-2">{t('lot.noSales')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {story.sales.map((sale) => (
            <li key={sale.orderCode + sale.lotId} className="flex flex-wrap justify-between gap-2 py-3">
              <span>
                <b>{sale.buyer.name}</b>
                <span className="block text-base text-ink-2 tabular-nums">
                  {sale.orderCode} · {instant(sale.at)}
                </span>
              </span>
              <span className="font-bold tabular-nums">{weight(sale.grams)}</span>
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}

export function Movements({ story }: { story: LotStory }) {
  if (story.movements.length === 0) return null;
  return (
    <Card title={t('lot.movements')}>
      <ul className="divide-y divide-line">
        {story.movements.map((move) => (
          <li key={move.kind + move.at} className="flex flex-wrap justify-between gap-2 py-3">
            <span>
              <b>{t(`lot.flow.${move.kind}`)}</b>
              <span className="block text-base text-ink-2">
                {instant(move.at)}
                {move.byName && ` · ${move.byName}`}
              </span>
              {move.lossGrams > 0 && (
                <span className="block text-base">{t('lot.loss', { grams: weight(move.lossGrams), reason: move.lossReason ?? '' })}</span>
              )}
            </span>
            <span className={`font-bold tabular-nums ${move.grams < 0 ? '' : 'text-leaf-700'}`}>
              {move.grams > 0 && '+'}
              {weight(move.grams)}
            </span>
          </li>
        ))}
      </ul>
    </Card>
  );
}

const Card = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className="card p-4">
    <h2 className="mb-2 text-lg">{title}</h2>
    {children}
  </section>
);
