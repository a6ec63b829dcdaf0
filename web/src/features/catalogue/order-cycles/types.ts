import type { Schemas } from '@/api/types';

export type Cycle = Schemas['ListCyclesItem'];
export type Cycles = Schemas['ListCyclesResponse'];
export type CycleState = Schemas['CycleState'];
export type Slot = Schemas['PickUpSlot'];
export type Sheet = Schemas['HarvestSheet'];
export const cyclesUrl = '/api/order-cycles';

export const tones: Record<CycleState, 'good' | 'wait' | 'info' | 'still'> = {
  open: 'good',
  planned: 'wait',
  closed: 'info',
  cancelled: 'still',
};
