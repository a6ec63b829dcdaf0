import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { SlidersHorizontal } from 'lucide-react';
import { read } from '@/api/query';
import type { Level, Products } from '@/api/types';
import { t } from '@/i18n';
import { SelectField } from '@/ui/field';
import { NamedOptions } from '@/ui/named-options';
import { addMonths, period, type Search } from '../filters';
import { models } from '../types';
import { MapDay } from './map-day';
import { UnitFilter } from './unit-filter';

/** All choices live in the address: a view can be bookmarked, sent to a colleague and printed. */
export function FilterBar({ search }: { search: Search }) {
  const navigate = useNavigate();
  const set = (change: Search) => navigate({ to: '/thong-ke', search: { ...search, ...change }, replace: true, resetScroll: false });
  const products = useQuery(read<Products>('/api/products')).data?.items ?? [];
  const { from, to } = period(search);
  const isOldMap = search.banDo !== undefined && search.banDo < '2025-07-01';
  return (
    <details open={window.matchMedia('(width >= 48rem)').matches} className="card group p-4 print:hidden">
      <summary className="flex min-h-8 items-center gap-2 font-bold">
        <SlidersHorizontal aria-hidden size={20} />
        {t('statistics.filters')}
      </summary>
      <div className="mt-3 grid gap-4 sm:grid-cols-2 lg:grid-cols-4">
        <Month name="tu" label={t('statistics.from')} value={from} onChange={(tu) => set({ tu, den: [tu, to].sort()[1] })} />
        <Month
          name="den"
          label={t('statistics.to')}
          value={to}
          onChange={(den) => set({ den, tu: from > den ? addMonths(den, -11) : from })}
        />
        <UnitFilter value={search.donVi} asOf={search.banDo} onChange={(donVi) => set({ donVi })} />
        <SelectField
          name="cap"
          label={t('statistics.levelLabel')}
          value={search.cap ?? 'commune'}
          onChange={(event) => set({ cap: event.target.value as Level })}
        >
          {(['province', 'district', 'commune'] as const)
            .filter((level) => level !== 'district' || isOldMap)
            .map((level) => (
              <option key={level} value={level}>
                {t(`statistics.level.${level}`)}
              </option>
            ))}
        </SelectField>
        <SelectField
          name="moHinh"
          label={t('statistics.model')}
          value={search.moHinh ?? ''}
          onChange={(event) => set({ moHinh: (event.target.value || undefined) as Search['moHinh'] })}
        >
          <option value="">{t('statistics.allModels')}</option>
          {models.map((model) => (
            <option key={model} value={model}>
              {t(`model.${model}`)}
            </option>
          ))}
        </SelectField>
        <SelectField
          name="nongSan"
          label={t('statistics.product')}
          value={search.nongSan ?? ''}
          onChange={(event) => set({ nongSan: event.target.value || undefined })}
        >
          <option value="">{t('statistics.allProducts')}</option>
          <NamedOptions items={products} />
        </SelectField>
        <SelectField
          name="do"
          label={t('statistics.measure')}
          value={search.do ?? 'grams'}
          onChange={(event) => set({ do: event.target.value as Search['do'] })}
        >
          <option value="grams">{t('statistics.grams')}</option>
          <option value="valueDong">{t('statistics.valueDong')}</option>
        </SelectField>
        <SelectField
          name="tinh"
          label={t('statistics.counted')}
          value={search.tinh ?? 'first'}
          onChange={(event) => set({ tinh: event.target.value as Search['tinh'] })}
        >
          <option value="first">{t('statistics.countedFirst')}</option>
          <option value="trade">{t('statistics.countedTrade')}</option>
        </SelectField>
      </div>
      <MapDay search={search} set={set} />
    </details>
  );
}

function Month({ name, label, value, onChange }: { name: string; label: string; value: string; onChange: (month: string) => void }) {
  const now = new Date().getFullYear();
  const years = Array.from({ length: 8 }, (_, back) => String(now - back));
  if (!years.includes(value.slice(0, 4))) years.push(value.slice(0, 4));
  return (
    <fieldset className="grid gap-1">
      <legend className="font-bold">{label}</legend>
      <div className="flex gap-2">
        <select
          aria-label={`${label}: ${t('charts.month')}`}
          name={`${name}-month`}
          className="control"
          value={value.slice(5, 7)}
          onChange={(event) => onChange(`${value.slice(0, 4)}-${event.target.value}`)}
        >
          {Array.from({ length: 12 }, (_, at) => String(at + 1).padStart(2, '0')).map((month) => (
            <option key={month}>{month}</option>
          ))}
        </select>
        <select
          aria-label={`${label}: ${t('statistics.year')}`}
          name={`${name}-year`}
          className="control"
          value={value.slice(0, 4)}
          onChange={(event) => onChange(`${event.target.value}-${value.slice(5, 7)}`)}
        >
          {years.map((year) => (
            <option key={year}>{year}</option>
          ))}
        </select>
      </div>
    </fieldset>
  );
}
