import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { X } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Products, UnitDetail } from '@/api/types';
import { named, t } from '@/i18n';
import { day } from '@/i18n/format';
import { longMonth } from '@/ui/charts/measure';
import { period, type RecordSearch } from '../filters';

/** What was chosen, each choice with a way to drop it. */
export function Chosen({ search }: { search: RecordSearch }) {
  const navigate = useNavigate();
  const { from, to } = period(search);
  const unit = useQuery({
    ...read<UnitDetail>(address(`/api/administrative-units/${search.donVi}`, { asOf: search.banDo })),
    enabled: search.donVi !== undefined && search.donVi !== 'none',
  }).data;
  const product = useQuery({ ...read<Products>('/api/products'), enabled: Boolean(search.nongSan) }).data?.items.find(
    ({ code }) => code === search.nongSan,
  );
  const drop = (key: keyof RecordSearch) =>
    navigate({ to: '/thong-ke/giao-dich', search: { ...search, [key]: undefined, khop: undefined } });
  const choices: [keyof RecordSearch | undefined, string][] = [
    search.thang ? ['thang', longMonth(search.thang)] : [undefined, `${longMonth(from)} – ${longMonth(to)}`],
    ...(search.donVi
      ? ([['donVi', search.donVi === 'none' ? t('statistics.notAllocated') : (unit?.name ?? search.donVi)]] as [
          keyof RecordSearch,
          string,
        ][])
      : []),
    ...(search.moHinh ? ([['moHinh', t(`model.short.${search.moHinh}`)]] as [keyof RecordSearch, string][]) : []),
    ...(search.kenh ? ([['kenh', t(`statistics.channels.${search.kenh}`)]] as [keyof RecordSearch, string][]) : []),
    ...(search.nongSan ? ([['nongSan', product ? named(product) : search.nongSan]] as [keyof RecordSearch, string][]) : []),
    ...(search.banDo ? ([['banDo', t('records.mapOf', { day: day(search.banDo) })]] as [keyof RecordSearch, string][]) : []),
  ];
  return (
    <ul aria-label={t('records.chosen')} className="flex flex-wrap gap-2">
      {choices.map(([key, label]) => (
        <li key={label} className="inline-flex items-center rounded-full bg-leaf-100 text-sm font-bold text-leaf-900">
          <span className={key ? 'pl-3' : 'px-3 py-1.5'}>{label}</span>
          {key && (
            <button
              type="button"
              className="grid size-9 place-items-center rounded-full hover:bg-leaf-300 print:hidden"
              aria-label={t('records.drop', { choice: label })}
              onClick={() => drop(key)}
            >
              <X aria-hidden size={16} />
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
