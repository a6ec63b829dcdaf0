import { useInfiniteQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { CircleCheck, FileSpreadsheet, FileText, ScrollText, TriangleAlert } from 'lucide-react';
import { address } from '@/api/http';
import { readPages } from '@/api/query';
import { t, tryText } from '@/i18n';
import { day, dong, number, quantity, weight } from '@/i18n/format';
import { buttonClass } from '@/ui/button';
import { type Column, DataTable } from '@/ui/data-table';
import { More } from '@/ui/more';
import { Page } from '@/ui/page';
import { EmptyState, LoadError, Skeleton } from '@/ui/states';
import { Tag } from '@/ui/tags';
import { parseRecordSearch, type RecordSearch, salesQuery } from '../filters';
import type { SaleRow, SalesPage } from '../types';
import { Chosen } from './chosen';

/** The sale records behind a figure: their sum is the figure. */
export function RecordsPage({ search: raw }: { search: RecordSearch }) {
  const search = parseRecordSearch(raw);
  const query = useInfiniteQuery(readPages<SalesPage>(address('/api/statistics/sales', { ...salesQuery(search), limit: 50 })));
  const first = query.data?.pages[0];
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  const { khop, kenh: _, tieuChuan: __, thang: ___, ho: ____, don: _____, cach: ______, ...back } = search;
  const file = (format: string) => address('/api/statistics/sales/export', { format, ...salesQuery(search) });
  return (
    <Page
      title={t('records.title')}
      lead={t('records.lead')}
      actions={
        <div className="flex flex-wrap gap-2 print:hidden">
          <a href={file('csv')} download className={buttonClass({ look: 'quiet' })}>
            <FileText aria-hidden size={18} /> CSV
          </a>
          <a href={file('xlsx')} download className={buttonClass({ look: 'quiet' })}>
            <FileSpreadsheet aria-hidden size={18} /> Excel
          </a>
        </div>
      }
    >
      <div className="grid grid-cols-1 gap-4">
        <div className="flex flex-wrap items-center justify-between gap-3">
          <Chosen search={search} />
          <Link to="/thong-ke" search={back} className="link inline-flex min-h-11 items-center print:hidden">
            {t('records.back')}
          </Link>
        </div>
        {query.isError && !first && <LoadError error={query.error} retry={() => query.refetch()} />}
        {query.isPending && <Skeleton className="h-80" />}
        {first && (
          <>
            <dl className="card flex flex-wrap gap-x-10 gap-y-2 p-4">
              <Sum label={t('statistics.grams')} value={weight(first.total.grams)} />
              <Sum label={t('statistics.valueDong')} value={dong(first.total.valueDong)} />
              <Sum label={t('records.count')} value={number(first.total.sales)} />
              {khop !== undefined && (
                <div className="flex items-center gap-2 text-sm" role="status">
                  {khop === first.total.grams ? (
                    <CircleCheck aria-hidden size={20} className="text-leaf-700" />
                  ) : (
                    <TriangleAlert aria-hidden size={20} className="text-warn" />
                  )}
                  {t(khop === first.total.grams ? 'records.matches' : 'records.differs', { figure: weight(khop) })}
                </div>
              )}
            </dl>
            {rows.length === 0 ? (
              <EmptyState icon={ScrollText} title={t('records.none')} />
            ) : (
              <DataTable caption={t('records.title')} rows={rows} rowKey={({ id }) => String(id)} columns={columns()} />
            )}
            <More query={query} />
          </>
        )}
      </div>
    </Page>
  );
}

const Sum = ({ label, value }: { label: string; value: string }) => (
  <div>
    <dt className="text-sm text-ink-2">{label}</dt>
    <dd className="text-lg font-bold tabular-nums">{value}</dd>
  </div>
);

const columns = (): Column<SaleRow>[] => [
  { key: 'day', head: t('records.deliveredOn'), sortBy: ({ deliveredOn }) => deliveredOn, cell: ({ deliveredOn }) => day(deliveredOn) },
  {
    key: 'order',
    head: t('records.order'),
    rowHead: true,
    cell: ({ orderCode, kind, reason }) => (
      <>
        <span className="whitespace-nowrap">{orderCode}</span>
        {kind === 'reversal' && (
          <span title={reason ?? undefined}>
            {' '}
            <Tag tone="bad">{t('records.reversal')}</Tag>
          </span>
        )}
      </>
    ),
  },
  {
    key: 'product',
    head: t('statistics.product'),
    sortBy: ({ productNameVi }) => productNameVi,
    cell: ({ productNameVi }) => productNameVi,
  },
  {
    key: 'quantity',
    head: t('records.quantity'),
    end: true,
    cell: (row) => <span className="whitespace-nowrap">{quantity(row.quantity, row.unit)}</span>,
  },
  {
    key: 'grams',
    head: t('statistics.grams'),
    end: true,
    sortBy: ({ grams }) => grams,
    cell: ({ grams }) => <span className="whitespace-nowrap">{weight(grams)}</span>,
  },
  {
    key: 'value',
    head: t('statistics.valueDong'),
    end: true,
    sortBy: ({ valueDong }) => valueDong,
    cell: ({ valueDong }) => <span className="whitespace-nowrap">{dong(valueDong)}</span>,
  },
  {
    key: 'model',
    head: t('statistics.model'),
    sortBy: ({ model }) => model,
    cell: ({ model, modelReason }) => (
      <span title={tryText(`modelReason.${modelReason.replace('model.', '')}`)}>{t(`model.short.${model}`)}</span>
    ),
  },
  { key: 'channel', head: t('statistics.channel'), cell: ({ channel }) => t(`statistics.channels.${channel}`) },
  {
    key: 'producer',
    head: t('records.producer'),
    sortBy: ({ producer }) => producer.name,
    cell: ({ producer, producerUnit }) => (
      <>
        {producer.name}
        <span className="block text-ink-2">{producerUnit.name}</span>
      </>
    ),
  },
  { key: 'seller', head: t('records.seller'), cell: ({ seller, producer }) => (seller.id === producer.id ? '–' : seller.name) },
  { key: 'buyer', head: t('records.buyer'), cell: ({ buyer }) => buyer.name },
  {
    key: 'lot',
    head: t('records.lot'),
    cell: ({ lotCode }) => (
      <a href={`/t/${lotCode}`} className="link whitespace-nowrap">
        {lotCode}
      </a>
    ),
  },
  { key: 'first', head: t('records.counted'), cell: ({ isFirstSale }) => t(isFirstSale ? 'records.first' : 'records.trade') },
];
