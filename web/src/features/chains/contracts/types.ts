import type { Schemas } from '@/api/types';

export type ContractStatus = Schemas['ContractStatus'];

/** A chain contract household ↔ hub ↔ processor. The price is per kilogram. */
export type Contract = Schemas['ContractView'];
export type ContractPage = Schemas['PageOfContractView'];
