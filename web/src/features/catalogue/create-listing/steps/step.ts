import type { Product } from '@/api/types';
import type { TextKey } from '@/i18n';
import { t } from '@/i18n';
import type { Draft } from '../../sell/listing-form';

/** What every question of the listing flow is given. */
export type StepProps = {
  draft: Draft;
  set: (change: Partial<Draft>) => void;
  faults: Partial<Record<string, TextKey>>;
  product: Product | undefined;
};

export const fault = (key: TextKey | undefined) => (key ? t(key) : undefined);
