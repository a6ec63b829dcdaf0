import type { Schemas } from '@/api/types';

export type OcopProduct = Schemas['ListOcopProductsItem'];
export type OcopPage = Schemas['PageOfListOcopProductsItem'];
export const ocopUrl = '/api/ocop-products';
export const stars = ['5', '4', '3'] as const;
