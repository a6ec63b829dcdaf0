import { useQuery } from '@tanstack/react-query';
import { read } from '@/api/query';
import { named, t } from '@/i18n';
import { DataTable } from '@/ui/data-table';
import { Loaded } from '@/ui/states';
import { consumptionAddress } from '../filters';
import { type Consumption, type ConsumptionRow, models } from '../types';
import { Figure, useWay } from './figure';

/** Products as rows, models as columns: the table that goes into the report. */
export function ProductTable() {
  const { search, measure } = useWay();
  const query = useQuery(read<Consumption>(consumptionAddress(search, ['product', 'model'])));
  const totals = useQuery(read<Consumption>(consumptionAddress(search, ['product'])));
  return (
    <Loaded query={query}>
      {({ rows }) => (
        <Loaded query={totals}>
          {({ rows: products, total }) => {
            const at = new Map(rows.map((row) => [`${row.productCode} ${row.model}`, row]));
            return (
              <DataTable
                caption={t('statistics.productTable')}
                showCaption
                rows={products}
                rowKey={({ productCode }) => String(productCode)}
                columns={[
                  {
                    key: 'product',
                    head: t('statistics.product'),
                    rowHead: true,
                    sortBy: ({ productNameVi }) => productNameVi ?? '',
                    cell: ({ productNameVi, productNameEn }) => named({ nameVi: productNameVi ?? '', nameEn: productNameEn }),
                  },
                  ...models.map((model) => ({
                    key: model,
                    head: t(`model.short.${model}`),
                    end: true,
                    sortBy: ({ productCode }: ConsumptionRow) => at.get(`${productCode} ${model}`)?.[measure] ?? 0,
                    cell: ({ productCode }: ConsumptionRow) => (
                      <Figure figures={at.get(`${productCode} ${model}`)} cell={{ nongSan: productCode ?? undefined, moHinh: model }} />
                    ),
                  })),
                  {
                    key: 'total',
                    head: t('statistics.total'),
                    end: true,
                    sortBy: (row) => row[measure],
                    cell: (row) => <Figure figures={row} cell={{ nongSan: row.productCode ?? undefined }} />,
                  },
                ]}
                foot={
                  <tr>
                    <td className="px-3 py-2" colSpan={models.length + 1}>
                      {t('statistics.total')}
                    </td>
                    <td className="px-3 py-2 text-right">
                      <Figure figures={total} />
                    </td>
                  </tr>
                }
              />
            );
          }}
        </Loaded>
      )}
    </Loaded>
  );
}
