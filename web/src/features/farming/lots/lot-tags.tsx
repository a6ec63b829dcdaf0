import { t } from '@/i18n';
import { weight } from '@/i18n/format';
import { Tag } from '@/ui/tags';
import type { Lot } from './types';

/** How much is left, and whether it may move. */
export function LotTags({ lot }: { lot: Lot }) {
  return (
    <span className="flex flex-wrap gap-2">
      {lot.isHeld && <Tag tone="bad">{t('lot.held')}</Tag>}
      {lot.leftGrams === null || lot.leftGrams === undefined ? (
        <Tag tone="wait">{t('lot.notWeighed')}</Tag>
      ) : lot.leftGrams === 0 ? (
        <Tag>{t('lot.empty')}</Tag>
      ) : (
        <Tag tone="good">{t('lot.left', { left: weight(lot.leftGrams) })}</Tag>
      )}
      {lot.units && lot.gramsPerUnit ? <Tag tone="info">{t('lot.units', { count: lot.units, size: weight(lot.gramsPerUnit) })}</Tag> : null}
    </span>
  );
}
