import { Link } from '@tanstack/react-router';
import { CopyPlus } from 'lucide-react';
import { t } from '@/i18n';
import { dong, quantity } from '@/i18n/format';
import { priceUnitOf } from '../sell/listing-form';
import { lastTime } from './copy-listing';
import { useRecentGoods } from './recent-goods';

/** One tap to all answers of last time: only the check page is left. */
export function SameAsLast({ account }: { account: string }) {
  const { last, newest } = useRecentGoods(account);
  const goods = last ?? (last === null ? newest : undefined);
  if (!goods) return null;
  return (
    <Link
      to="/ban/dang"
      search={{ chep: lastTime }}
      className="flex min-h-20 items-center gap-4 rounded-xl border-2 border-rice-500 bg-warn-bg p-4 font-bold text-ink hover:shadow-card"
    >
      <CopyPlus aria-hidden size={40} strokeWidth={1.6} className="shrink-0" />
      <span className="min-w-0">
        <span className="block text-xl">{t('selling.sameAsLast')}</span>
        <span className="block font-normal [overflow-wrap:anywhere]">
          {goods.title} · {quantity(goods.available ?? 0, goods.unit)} · {dong(goods.priceDong ?? 0)} / {priceUnitOf(goods)}
        </span>
      </span>
    </Link>
  );
}
