import { FlaskConical } from 'lucide-react';
import { t } from '@/i18n';

/** On every page and print of figures that are not true. */
export const DemoRibbon = () => (
  <p className="flex items-center justify-center gap-2 rounded-lg border-2 border-warn bg-warn-bg p-2 text-center font-bold tracking-wide text-warn">
    <FlaskConical aria-hidden size={20} className="shrink-0" />
    {t('statistics.demo')}
  </p>
);
