import { Link } from '@tanstack/react-router';
import { Store } from 'lucide-react';
import { t } from '@/i18n';
import { ButtonLink } from '@/ui/button';
import { useTitle } from '@/ui/page';
import { EmptyState } from '@/ui/states';

/** Goods that have left the sale, reached from an order, a message or a saved address: where to find the like. */
export default function OffSale({ goods }: { goods: Readonly<Record<string, unknown>> }) {
  const { goods: title, productCode, sellerId, sellerName } = goods as Record<'goods' | 'productCode' | 'sellerId' | 'sellerName', string>;
  useTitle(title);
  return (
    <div className="page max-w-2xl py-10">
      <h1 className="mb-4 text-2xl">{title}</h1>
      <EmptyState icon={Store} title={t('offSale.title')}>
        <p className="text-ink-2">{t('offSale.text')}</p>
        <div className="flex flex-wrap justify-center gap-3">
          <ButtonLink to="/danh-muc/$slug" params={{ slug: productCode }}>
            {t('offSale.like')}
          </ButtonLink>
          <Link to="/nguoi-ban/$id" params={{ id: sellerId }} className="link inline-flex min-h-11 items-center">
            {t('offSale.seller', { name: sellerName })}
          </Link>
        </div>
      </EmptyState>
    </div>
  );
}
