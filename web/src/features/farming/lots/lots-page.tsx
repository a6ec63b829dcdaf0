import { Link } from '@tanstack/react-router';
import { Barcode, Combine, MapPin, OctagonX, PackageSearch, Plus, Printer } from 'lucide-react';
import { useState } from 'react';
import type { Me } from '@/api/types';
import { named, t } from '@/i18n';
import { day } from '@/i18n/format';
import { Button, ButtonLink } from '@/ui/button';
import { Page } from '@/ui/page';
import { PagedList } from '@/ui/paged-list';
import { EmptyState } from '@/ui/states';
import { HarvestDialog } from './harvest-dialog';
import { LabelsDialog } from './labels-dialog';
import { LotTags } from './lot-tags';
import { MergeDialog } from './merge-dialog';
import type { Lot, LotsPage as Lots } from './types';

/** The seller's lots, newest first; a cooperative sees its members' too. */
export function LotsPage({ me }: { me: Me }) {
  const [open, setOpen] = useState<'new' | 'merge' | 'labels'>();
  const add = (
    <Button icon={<Plus aria-hidden size={22} />} onClick={() => setOpen('new')}>
      {t('lot.new')}
    </Button>
  );
  return (
    <div className="farmer">
      <Page
        title={t('lot.title')}
        lead={t('lot.lead')}
        actions={
          <>
            {add}
            <Button look="quiet" icon={<Combine aria-hidden size={22} />} onClick={() => setOpen('merge')}>
              {t('lot.merge')}
            </Button>
            <Button look="quiet" icon={<Printer aria-hidden size={22} />} onClick={() => setOpen('labels')}>
              {t('labels.title')}
            </Button>
          </>
        }
      >
        <PagedList<Lots> url="/api/lots" empty={<EmptyState icon={PackageSearch} title={t('lot.none')} />}>
          {(lots) => (
            <ul className="grid gap-3 lg:grid-cols-2">
              {lots.map((lot) => (
                <li key={lot.id}>
                  <LotCard lot={lot} />
                </li>
              ))}
            </ul>
          )}
        </PagedList>
        <nav aria-label={t('lot.settings')} className="mt-6 grid gap-3 sm:flex sm:flex-wrap">
          <ButtonLink look="plain" to="/ban/lo-hang/noi-san-xuat" icon={<MapPin aria-hidden size={22} />}>
            {t('growPlace.title')}
          </ButtonLink>
          <ButtonLink look="plain" to="/ban/lo-hang/ma-vach" icon={<Barcode aria-hidden size={22} />}>
            {t('gtin.title')}
          </ButtonLink>
          <ButtonLink look="plain" to="/ban/lo-hang/khong-phai" icon={<OctagonX aria-hidden size={22} />}>
            {t('denial.title')}
          </ButtonLink>
        </nav>
      </Page>
      {open === 'new' && <HarvestDialog me={me} onClose={() => setOpen(undefined)} />}
      {open === 'labels' && <LabelsDialog onClose={() => setOpen(undefined)} />}
      {open === 'merge' && <MergeDialog onClose={() => setOpen(undefined)} />}
    </div>
  );
}

function LotCard({ lot }: { lot: Lot }) {
  return (
    <article className="card relative grid h-full gap-1 p-4 hover:shadow-card">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-lg">
          <Link to="/ban/lo-hang/$id" params={{ id: lot.id }} className="after:absolute after:inset-0">
            {named({ nameVi: lot.productNameVi, nameEn: lot.productNameEn })}
          </Link>
        </h2>
        <LotTags lot={lot} />
      </div>
      <p className="text-base text-ink-2">
        <span className="tabular-nums">{lot.code}</span> · {lot.producer.name}
        {lot.harvestFrom && ` · ${day(lot.harvestFrom)}`}
      </p>
    </article>
  );
}
