import type { Named } from '@/api/types';
import { named } from '@/i18n';

/** Choices of a select that have a code and a name in both languages: products, standards. */
export const NamedOptions = ({ items }: { items: readonly (Named & { code: string })[] | undefined }) =>
  items?.map((one) => (
    <option key={one.code} value={one.code}>
      {named(one)}
    </option>
  ));
