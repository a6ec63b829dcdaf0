import { type ReactNode, useState } from 'react';
import type { ListingPage } from '@/api/types';
import { named, t } from '@/i18n';
import { dong, number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { MoneyInput } from '@/ui/money-input';
import type { ListingFilter } from './listing-filter';

type Facets = ListingPage['facets'];
type Props = { facets: Facets; filter: ListingFilter; setFilter: (filter: ListingFilter) => void };
type Choice = { code: string; name: string; count: number; isBelow?: boolean };

export function Filters({ facets, filter, setFilter }: Props) {
  const toggle = (kind: 'product' | 'standard' | 'unit') => (code: string, isOn: boolean) => {
    const rest = (filter[kind] ?? []).filter((one) => one !== code);
    const next = isOn ? [...rest, code] : rest;
    setFilter({ ...filter, [kind]: next.length ? next : undefined });
  };
  const choices = (items: Facets['products']): Choice[] => items.map((item) => ({ ...item, name: named(item) }));
  return (
    <div className="grid gap-6">
      <label className="flex min-h-11 items-center gap-3 rounded-lg bg-leaf-100 px-3 font-bold text-leaf-900">
        <input
          type="checkbox"
          className="size-5 accent-leaf-700"
          checked={filter.inSeason ?? false}
          onChange={(event) => setFilter({ ...filter, inSeason: event.target.checked || undefined })}
        />
        <span className="grow">{t('find.inSeasonOnly')}</span>
        <span className="font-normal tabular-nums">{number(facets.inSeason)}</span>
      </label>
      <Choices title={t('find.product')} items={choices(facets.products)} chosen={filter.product} toggle={toggle('product')} />
      <Choices title={t('find.standard')} items={choices(facets.standards)} chosen={filter.standard} toggle={toggle('standard')} />
      <Choices
        title={t('find.place')}
        items={facets.units.map((unit) => ({ ...unit, isBelow: unit.level !== 'province' }))}
        chosen={filter.unit}
        toggle={toggle('unit')}
      />
      <Prices facets={facets} filter={filter} setFilter={setFilter} />
    </div>
  );
}

const shownAtOnce = 7;

function Choices({
  title,
  items,
  chosen = [],
  toggle,
}: {
  title: string;
  items: readonly Choice[];
  chosen?: readonly string[];
  toggle: (code: string, isOn: boolean) => void;
}) {
  const [isOpen, setOpen] = useState(false);
  if (items.length === 0 && chosen.length === 0) return null;
  const shown = isOpen ? items : items.filter((item, index) => index < shownAtOnce || chosen.includes(item.code));
  return (
    <Group title={title}>
      <ul>
        {shown.map((item) => (
          <li key={item.code} className={item.isBelow ? 'pl-5' : ''}>
            <label className="flex min-h-10 items-center gap-3 rounded-md px-1 hover:bg-leaf-50">
              <input
                type="checkbox"
                className="size-5 shrink-0 accent-leaf-700"
                checked={chosen.includes(item.code)}
                onChange={(event) => toggle(item.code, event.target.checked)}
              />
              <span className="grow">{item.name}</span>
              <span className="text-sm text-ink-2 tabular-nums">{number(item.count)}</span>
            </label>
          </li>
        ))}
      </ul>
      {items.length > shown.length && (
        <button type="button" className="link min-h-10 px-1 text-left" onClick={() => setOpen(true)}>
          {t('find.moreChoices', { count: items.length - shown.length })}
        </button>
      )}
    </Group>
  );
}

function Group({ title, children }: { title: string; children: ReactNode }) {
  return (
    <fieldset className="grid gap-1">
      <legend className="mb-1 font-bold">{title}</legend>
      {children}
    </fieldset>
  );
}

function Prices({ facets, filter, setFilter }: Props) {
  const [from, setFrom] = useState(filter.minPrice);
  const [to, setTo] = useState(filter.maxPrice);
  if (!facets.price && filter.minPrice === undefined && filter.maxPrice === undefined) return null;
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault();
        setFilter({ ...filter, minPrice: from, maxPrice: to });
      }}
    >
      <Group title={t('find.price')}>
        {facets.price && (
          <p className="text-sm text-ink-2 tabular-nums">
            {dong(facets.price.minDong)} – {dong(facets.price.maxDong)}
          </p>
        )}
        <div className="grid grid-cols-2 gap-2">
          <MoneyInput name="minPrice" label={t('find.priceFrom')} value={from} onChange={setFrom} />
          <MoneyInput name="maxPrice" label={t('find.priceTo')} value={to} onChange={setTo} />
        </div>
        <Button type="submit" look="quiet" className="mt-1">
          {t('find.apply')}
        </Button>
      </Group>
    </form>
  );
}
