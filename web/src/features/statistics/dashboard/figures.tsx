import { t } from '@/i18n';
import { CommuneMap } from './commune-map';
import { Kpis } from './kpis';
import { ModelMonths } from './model-months';
import { ProductTable } from './product-table';
import { ChannelBars, ModelBars, ProductBars, UnitBars } from './share-bars';

/** All drawings of the dashboard; loaded apart from the page. */
export default function Figures() {
  return (
    <div className="grid grid-cols-1 gap-5">
      <Kpis />
      <ModelMonths />
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <ModelBars />
        <ChannelBars />
      </div>
      <div className="grid grid-cols-1 items-start gap-5 lg:grid-cols-2">
        <ProductBars />
        <UnitBars />
      </div>
      <CommuneMap />
      <ProductTable />
      <p className="text-sm text-ink-2">{t('statistics.notAllocatedText')}</p>
    </div>
  );
}
