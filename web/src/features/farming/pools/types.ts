import type { Schemas } from '@/api/types';

export type Pool = Schemas['ListPoolsItem'];
export type Pools = Schemas['ListPoolsResponse'];
export type PoolStatus = Schemas['PoolStatus'];
export const poolsUrl = '/api/pools';
export const tones: Record<PoolStatus, 'good' | 'wait' | 'info' | 'still'> = {
  open: 'good',
  weighed: 'info',
  merged: 'info',
  cancelled: 'still',
};
export const toGrams = (kilos: number | undefined) => Math.round((kilos ?? 0) * 1000);
