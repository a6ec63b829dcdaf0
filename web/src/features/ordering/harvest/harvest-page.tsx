import { useQuery } from '@tanstack/react-query';
import { FileSpreadsheet, FileText, Printer } from 'lucide-react';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { named, t } from '@/i18n';
import { dong, instant, phone, quantity, weight } from '@/i18n/format';
import { Button, buttonClass } from '@/ui/button';
import { Page } from '@/ui/page';
import { slotTime } from '@/ui/slot-time';
import { Loaded } from '@/ui/states';

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

const productOf = (goods: Sheet['bring'][number]) => named({ nameVi: goods.productNameVi, nameEn: goods.productNameEn });

function Bring({ sheet }: { sheet: Sheet }) {
  const households = [...new Map(sheet.bring.map(({ household }) => [household.id, household])).values()];
  return (
    <section className="grid gap-3">
      <h2 className="text-xl">{t('cycle.bring')}</h2>
      {sheet.bring.length === 0 && <p className="text-ink-2">{t('cycle.noOrders')}</p>}
      {households.map((household) => (
        <section key={household.id} className="card p-4" aria-label={household.name}>
          <h3 className="mb-1 text-lg">{household.name}</h3>
          <ul className="divide-y divide-line/70">
            {sheet.bring
              .filter((goods) => goods.household.id === household.id)
              .map((goods) => (
                <li key={goods.listingId} className="flex flex-wrap justify-between gap-x-4 py-2">
                  <span>
                    {goods.title} {productOf(goods) !== goods.title && <span className="text-ink-2">{productOf(goods)}</span>}
                  </span>
                  <b className="tabular-nums">
                    {quantity(goods.quantity, goods.unit)}
                    {goods.unit !== 'kg' && ` (${weight(goods.grams)})`}
                  </b>
                </li>
              ))}
          </ul>
        </section>
      ))}
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
      <ul className="grid gap-3">
        {orders.map((order) => (
          <li key={order.code} className="card grid gap-1 p-4">
            <p className="flex flex-wrap items-baseline justify-between gap-x-4">
              <b>
                {order.name} ·{' '}
                <a href={`tel:${order.phone}`} className="link">
                  {phone(order.phone)}
                </a>
              </b>
              <span className="tabular-nums">
                {order.code} · {dong(order.totalDong)}
              </span>
            </p>
            {order.street && <p>{order.street}</p>}
            <ul>
              {order.lines.map((line) => (
                <li key={`${line.title} ${line.unit}`} className="flex items-center gap-3">
                  <span aria-hidden className="size-5 shrink-0 rounded-sm border-2 border-ink-2" />
                  {line.title}: <b>{quantity(line.quantity, line.unit)}</b>
                </li>
              ))}
            </ul>
            {order.note && <p className="text-ink-2">{order.note}</p>}
          </li>
        ))}
      </ul>
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
