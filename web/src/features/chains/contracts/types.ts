import type { Party } from '@/api/types';

export type ContractStatus = 'draft' | 'signed' | 'ended';

/** A chain contract household ↔ hub ↔ processor. The price is per kilogram. */
export type Contract = {
  id: string;
  number: string;
  status: ContractStatus;
  households: Party[];
  hub: Party;
  processor: Party;
  productCode: string;
  productNameVi: string;
  priceDong: number;
  committedGrams: number;
  drawnGrams: number;
  validFrom: string;
  validTo: string;
  signedBy: string[];
  version: number;
};
