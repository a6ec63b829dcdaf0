import type { components } from '@/api/contract.gen';
import { refresh } from '@/api/query';

type Schemas = components['schemas'];

export type Lot = Schemas['LotRow'];
export type LotsPage = Schemas['PageOfLotRow'];
export type RecallsPage = Schemas['PageOfListRecallsItem'];
export type FoundLot = Schemas['FindLotResponse'];
export type LotStory = Schemas['ReadLotResponse'];
export type DenialList = Schemas['ListDenialsResponse'];
export type Denial = DenialList['items'][number];
export type LotAct = 'weigh' | 'check' | 'pack' | 'split' | 'recall' | 'release';

export const denialsUrl = '/api/origin-denials';
export const refreshLots = () => refresh('/api/lots', '/api/recalls', denialsUrl);

/** Kilos as people say them, to the grams the server keeps. */
export const toGrams = (kilos: number | undefined) => Math.round((kilos ?? 0) * 1000);
