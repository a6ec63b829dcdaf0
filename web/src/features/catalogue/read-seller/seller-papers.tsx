import { BadgeCheck, MapPin } from 'lucide-react';
import type { Seller } from '@/api/types';
import { named, t } from '@/i18n';
import { day } from '@/i18n/format';

/** What officers have checked and registers say of a seller; nothing where there is nothing. */
export default function SellerPapers({ seller }: { seller: Seller }) {
  return (
    <div className="mb-8 grid gap-4 empty:hidden md:grid-cols-2">
      {seller.standards.length > 0 && (
        <section className="card p-5">
          <h2 className="mb-2 flex items-center gap-2 text-lg">
            <BadgeCheck aria-hidden size={20} className="text-leaf-700" />
            {t('papers.standards')}
          </h2>
          <ul className="grid gap-2">
            {seller.standards.map((standard) => (
              <li key={standard.code}>
                <b>{named(standard)}</b>
                <span className="block text-sm text-ink-2">
                  {t('papers.checked', { checked: day(standard.checkedOn), until: day(standard.validTo) })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
      {seller.sites.length > 0 && (
        <section className="card p-5">
          <h2 className="mb-2 flex items-center gap-2 text-lg">
            <MapPin aria-hidden size={20} className="text-leaf-700" />
            {t('papers.sites')}
          </h2>
          <ul className="grid gap-2">
            {seller.sites.map((site) => (
              <li key={`${site.code} ${site.market} ${site.isPackingHouse}`}>
                <b className="break-all">{site.code}</b>
                <span className="block text-sm text-ink-2">
                  {t(site.isPackingHouse ? 'papers.packingHouse' : 'papers.growingArea', {
                    product: named({ nameVi: site.productNameVi, nameEn: site.productNameEn }),
                    market: site.market,
                    since: day(site.since),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </section>
      )}
    </div>
  );
}
