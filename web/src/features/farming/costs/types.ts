import type { components } from '@/api/contract.gen';

type Schemas = components['schemas'];

export type CostSheet = Schemas['CostSheetView'];
export type CostLine = Schemas['CostLineView'];
export type CostItem = Schemas['CostItem'];
export type CostSheetStatus = Schemas['CostSheetStatus'];
export type CostSheets = Schemas['PageOfCostSheetView'];
