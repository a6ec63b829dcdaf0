import { keptList } from '@/api/kept-list';

/** Listings looked at on this device, and those to be compared side by side. */
export const seen = keptList('seen', 12);
export const mostCompared = 4;
export const compared = keptList('compared', mostCompared);
