import type { components } from '@/api/contract.gen';
import { refresh } from '@/api/query';

type Schemas = components['schemas'];

export type Lot = Schemas['LotRow'];
export type LotStory = Schemas['ReadLotResponse'];
export type LotLink = Schemas['ReadLotLink'];
export type LotAct = 'weigh' | 'check' | 'pack' | 'split' | 'recall' | 'release';
export type RecallRow = Schemas['ListRecallsItem'];

export const refreshLots = () => refresh('/api/lots', '/api/recalls');

/** Kilos as people say them, to the grams the server keeps. */
export const toGrams = (kilos: number | undefined) => Math.round((kilos ?? 0) * 1000);
