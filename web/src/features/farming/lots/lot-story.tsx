import { Link } from '@tanstack/react-router';
import { Download } from 'lucide-react';
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

type Sale = LotStory['sales'][number];

/** One line to a buyer, however often he ordered; the newest order names it. */
function byBuyer(sales: Sale[]) {
  const buyers = new Map<string, [Sale, ...Sale[]]>();
  for (const sale of sales) {
    const known = buyers.get(sale.buyer.id);
    if (known) known.push(sale);
    else buyers.set(sale.buyer.id, [sale]);
  }
  return [...buyers.values()];
}

export function Sales({ story }: { story: LotStory }) {
  return (
    <Card title={t('lot.sales')}>
      {story.sales.length === 0 ? (
        <p className="text-ink-2">{t('lot.noSales')}</p>
      ) : (
        <>
          <ul className="divide-y divide-line">
            {byBuyer(story.sales).map(([first, ...more]) => (
              <li key={first.buyer.id} className="flex flex-wrap justify-between gap-2 py-3">
                <span>
                  <b>{first.buyer.name}</b>
                  <span className="block text-base text-ink-2 tabular-nums">
                    {first.orderCode} · {instant(first.at)}
                    {more.length > 0 && ` · ${t('lot.moreOrders', { count: more.length })}`}
                  </span>
                </span>
                <span className="font-bold tabular-nums">{weight([first, ...more].reduce((sum, sale) => sum + sale.grams, 0))}</span>
              </li>
            ))}
          </ul>
          <p className="mt-2 flex flex-wrap gap-x-5">
            {(['xlsx', 'csv'] as const).map((format) => (
              <a
                key={format}
                className="link inline-flex min-h-14 items-center gap-2"
                href={`/api/lots/${story.lot.id}/buyers?format=${format}`}
                download
              >
                <Download aria-hidden size={20} />
                {t('lot.buyersFile', { format })}
              </a>
            ))}
          </p>
        </>
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
