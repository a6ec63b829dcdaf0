import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { dong, instant, weight } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/button';
import { Page } from '@/ui/page';
import { slotTime } from '@/ui/slot-time';
import { Loaded } from '@/ui/states';
import { BringList } from '../packing/bring-list';
import { Slips } from '../packing/slips';

type Sheet = Schemas['HarvestSheet'];

/** What to bring from whom, and who fetches what where; made for paper as well. */
export function HarvestPage({ id }: { id: string }) {
  const query = useQuery(read<Sheet>(`/api/order-cycles/${id}/harvest`));
  return <Loaded query={query}>{(sheet) => <Shown sheet={sheet} />}</Loaded>;
}

function Shown({ sheet }: { sheet: Sheet }) {
  return (
    <div className="farmer">
      <Page
        title={t('cycle.sheetOf', { name: sheet.name })}
        lead={t(sheet.isFinal ? 'cycle.isFinal' : 'cycle.notFinal', { at: instant(sheet.closesAt) })}
        back={{ to: '/htx/dot-dat', label: t('cycle.title') }}
        actions={
          <Button look="quiet" className="print:hidden" icon={<Printer aria-hidden size={20} />} onClick={() => window.print()}>
            {t('cycle.print')}
          </Button>
        }
      >
        <div className="grid gap-6">
          <p className="text-xl font-bold tabular-nums">
            {t('cycle.totals', { count: sheet.orders, weight: weight(sheet.grams), amount: dong(sheet.amountDong) })}
          </p>
          <Bring sheet={sheet} />
          {sheet.slots.map((slot) => (
            <Slot key={slot.pickUp?.id ?? 'home'} slot={slot} />
          ))}
          <Files id={sheet.cycleId} />
        </div>
      </Page>
    </div>
  );
}

function Bring({ sheet }: { sheet: Sheet }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{t('cycle.bring')}</h2>
      {sheet.bring.length === 0 && <p className="text-ink-2">{t('cycle.noOrders')}</p>}
      <BringList bring={sheet.bring} />
    </section>
  );
}

function Slot({ slot: { pickUp, orders } }: { slot: Sheet['slots'][number] }) {
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">
        {pickUp ? slotTime(pickUp) : t('cycle.home')}
        {pickUp && (
          <span className="block text-base font-normal">
            {pickUp.street}, {pickUp.unit.name}
          </span>
        )}
      </h2>
      {orders.length === 0 && <p className="text-ink-2">{t('cycle.nobody')}</p>}
      <Slips orders={orders} />
    </section>
  );
}

function Files({ id }: { id: string }) {
  const files = [
    { path: 'goods', label: t('cycle.fileGoods') },
    { path: 'packing', label: t('cycle.filePacking') },
  ];
  return (
    <section className="flex flex-wrap gap-3 print:hidden">
      {files.map(({ path, label }) => (
        <div key={path} className="flex flex-wrap gap-2">
          <a href={`/api/order-cycles/${id}/harvest/${path}?format=xlsx`} download className={buttonClass({ look: 'quiet' })}>
            <FileSpreadsheet aria-hidden size={18} /> {label} (Excel)
          </a>
          <a href={`/api/order-cycles/${id}/harvest/${path}?format=csv`} download className={buttonClass({ look: 'quiet' })}>
            <FileText aria-hidden size={18} /> {label} (CSV)
          </a>
        </div>
      ))}
    </section>
  );
}
