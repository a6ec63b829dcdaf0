import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, FileText, PackageCheck, Printer } from 'lucide-react';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { day, dong, weight } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/button';
import { Page } from '@/ui/page';
import { EmptyState, Loaded } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { BringList } from './bring-list';
import { Slips } from './slips';

type Packing = Schemas['ShowPackingResponse'];

/** What was taken on and waits to be sent, by the day it is due; made for paper as well. */
export function PackingPage() {
  const query = useQuery(read<Packing>('/api/my/packing'));
  return (
    <div className="farmer">
      <Page
        title={t('packing.title')}
        lead={t('packing.lead')}
        back={{ to: '/ban/don', label: t('sellerOrder.mine') }}
        actions={
          <Button look="quiet" className="print:hidden" icon={<Printer aria-hidden size={20} />} onClick={() => window.print()}>
            {t('packing.print')}
          </Button>
        }
      >
        <Loaded query={query}>
          {(packing) => (packing.orders === 0 ? <EmptyState icon={PackageCheck} title={t('packing.none')} /> : <Days packing={packing} />)}
        </Loaded>
      </Page>
    </div>
  );
}

function Days({ packing }: { packing: Packing }) {
  const shown = packing.days.reduce((sum, { orders }) => sum + orders.length, 0);
  return (
    <div className="grid gap-6">
      <p className="text-xl font-bold tabular-nums">
        {t('packing.totals', { count: shown, weight: weight(packing.grams), amount: dong(packing.amountDong) })}
      </p>
      {shown < packing.orders && <p>{t('packing.more', { count: packing.orders - shown })}</p>}
      {packing.days.map((one) => (
        <section key={one.due ?? 'soon'} className="grid gap-3">
          <h2 className="flex flex-wrap items-center gap-3 text-xl">
            {one.due ? t('packing.due', { day: day(one.due) }) : t('packing.soon')}
            {one.isLate && <Tag tone="bad">{t('packing.late')}</Tag>}
          </h2>
          <h3 className="text-lg">{t('packing.bring')}</h3>
          <BringList bring={one.bring} level="h4" />
          <h3 className="text-lg">{t('packing.slips', { count: one.orders.length })}</h3>
          <Slips orders={one.orders} />
        </section>
      ))}
      <p className="flex flex-wrap gap-3 print:hidden">
        <a href="/api/my/packing/file?format=xlsx" download className={buttonClass({ look: 'quiet' })}>
          <FileSpreadsheet aria-hidden size={18} /> Excel
        </a>
        <a href="/api/my/packing/file?format=csv" download className={buttonClass({ look: 'quiet' })}>
          <FileText aria-hidden size={18} /> CSV
        </a>
      </p>
    </div>
  );
}
