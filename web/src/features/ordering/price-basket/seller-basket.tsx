import { Link } from '@tanstack/react-router';
import { FileSignature, Store, Trash2 } from 'lucide-react';
import { useId } from 'react';
import { basket, useBasket } from '@/api/basket';
import { sentence } from '@/api/problem';
import type { PricedBasket, PricedLine } from '@/api/types';
import { t } from '@/i18n';
import { day, dong, instant, quantity, weight } from '@/i18n/format';
import { Photo } from '@/ui/photo';
import { QuantityStepper } from '@/ui/quantity-stepper';
import { toast } from '@/ui/toast';

type Part = PricedBasket['sellers'][number];

export function SellerBasket({ part }: { part: Part }) {
  return (
    <section className="card overflow-hidden" aria-label={t('basket.from', { seller: part.seller.name })}>
      <h2 className="flex items-center gap-2 border-b border-line bg-leaf-50 px-4 py-3 text-base">
        <Store aria-hidden size={18} className="shrink-0 text-leaf-700" />
        <Link to="/nguoi-ban/$id" params={{ id: part.seller.id }} className="hover:underline">
          {part.seller.name}
        </Link>
      </h2>
      <ul className="divide-y divide-line/70">
        {part.lines.map((line) => (
          <Line key={line.listingId} line={line} />
        ))}
      </ul>
      {part.contracts.length > 0 && <ContractChoice part={part} />}
      <p className="flex justify-between gap-4 border-t border-line px-4 py-3">
        <span className="text-ink-2">{t('basket.subtotal')}</span>
        <strong className="tabular-nums">{dong(part.subtotalDong)}</strong>
      </p>
    </section>
  );
}

function Line({ line }: { line: PricedLine }) {
  return (
    <li className="grid grid-cols-[4.5rem_1fr_auto] gap-x-4 gap-y-3 p-4 sm:grid-cols-[5.5rem_1fr_auto]">
      <Photo url={line.photo} alt="" className="aspect-square w-full rounded-md sm:row-span-2" />
      <div>
        <Link to="/san-pham/$id" params={{ id: line.listingId }} className="font-bold hover:text-leaf-700">
          {line.title}
        </Link>
        <p className="text-sm text-ink-2 tabular-nums">
          {dong(line.priceDong)} / {line.priceUnit}
          {line.shipBy && <span className="block font-bold text-info">{t('listing.preorder', { day: day(line.shipBy) })}</span>}
        </p>
        {line.cycle?.isOpen && (
          <p className="text-sm text-info">{t('basket.cycle', { name: line.cycle.name, time: instant(line.cycle.closesAt) })}</p>
        )}
        {line.fault && (
          <p role="alert" className="mt-1 text-sm font-bold text-error">
            {sentence(line.fault, { available: quantity(line.available, line.unit), cycle: line.cycle?.name })}
            {line.fault === 'order.cycle_not_open' && line.cycle && ` ${t('basket.opensAt', { time: instant(line.cycle.opensAt) })}`}
          </p>
        )}
      </div>
      <button
        type="button"
        aria-label={`${t('action.remove')}: ${line.title}`}
        className="-mt-2 -mr-2 grid size-11 place-items-center rounded-md text-ink-2 hover:bg-error-bg hover:text-error"
        onClick={() => {
          basket.remove(line.listingId);
          toast(t('basket.removed'));
        }}
      >
        <Trash2 aria-hidden size={20} />
      </button>
      <div className="col-span-3 flex items-center justify-between gap-3 sm:col-span-2 sm:col-start-2">
        <QuantityStepper
          label={`${t('quantity.label')}: ${line.title}`}
          value={line.quantity}
          step={line.step}
          minimum={line.minimum}
          available={line.available}
          unit={line.unit}
          onChange={(next) => basket.set(line.listingId, { quantity: next })}
        />
        <strong className="tabular-nums">{dong(line.amountDong)}</strong>
      </div>
    </li>
  );
}

/** A processor may draw on a signed contract with this hub: its price then holds for the lines of its product. */
function ContractChoice({ part }: { part: Part }) {
  const id = useId();
  const lines = useBasket().filter((line) => part.lines.some(({ listingId }) => listingId === line.listingId));
  const chosen = lines.find((line) => line.contractId)?.contractId ?? '';
  return (
    <div className="grid gap-1 border-t border-line bg-info-bg px-4 py-3">
      <label htmlFor={id} className="flex items-center gap-2 font-bold text-info">
        <FileSignature aria-hidden size={18} />
        {t('basket.contract')}
      </label>
      <select
        id={id}
        className="control"
        value={chosen}
        onChange={(event) => {
          for (const line of lines) basket.set(line.listingId, { contractId: event.target.value || undefined });
        }}
      >
        <option value="">{t('basket.noContract')}</option>
        {part.contracts.map((contract) => (
          <option key={contract.contractId} value={contract.contractId}>
            {t('basket.contractChoice', {
              number: contract.number,
              price: dong(contract.priceDong),
              remaining: weight(contract.remainingGrams),
            })}
          </option>
        ))}
      </select>
    </div>
  );
}
