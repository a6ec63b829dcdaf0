import type { UnitRef } from '@/api/types';

/** Where produce comes from, as people say it: the province without the word for its kind. */
export const placeOf = ({ commune, province }: { commune: UnitRef; province: UnitRef }) =>
  `${commune.name}, ${province.name.replace(/^(Tỉnh|Thành phố) /, '')}`;
