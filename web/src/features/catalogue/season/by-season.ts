import type { Schemas } from '@/api/types';

export type Crop = Schemas['ShowSeasonCrop'];

/** The shorter its season, the sooner a crop has to be told of; what is harvested all year has none. Alike ones stay in the server's order. */
export function bySeason(crops: readonly Crop[]) {
  const isAllYear = ({ harvestMonths }: Crop) => harvestMonths.length === 12;
  return {
    seasonal: crops.filter((crop) => !isAllYear(crop)).sort((a, b) => a.harvestMonths.length - b.harvestMonths.length),
    allYear: crops.filter(isAllYear),
  };
}
