import { Link } from '@tanstack/react-router';
import { t } from '@/i18n';
import { Page } from '@/ui/page';
import { OcopList, type OcopSearch } from './ocop-list';

/** "Sản phẩm OCOP": every ranked product of the register that is in force, for everybody. */
export function OcopProductsPage(props: { search: OcopSearch; setSearch: (search: OcopSearch) => void }) {
  return (
    <Page title={t('ocop.title')} lead={t('ocop.lead')}>
      <OcopList {...props}>
        {(product) => (
          <Link
            to="/tim"
            search={{ q: product.name }}
            className="link inline-flex min-h-11 items-center"
            aria-label={t('ocop.findOf', { name: product.name })}
          >
            {t('ocop.find')}
          </Link>
        )}
      </OcopList>
    </Page>
  );
}
