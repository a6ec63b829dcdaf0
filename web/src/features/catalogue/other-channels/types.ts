import type { Schemas } from '@/api/types';

export type Shop = Schemas['ListOtherShopsShop'];
export type Shops = Schemas['ListOtherShopsResponse'];
export type ShopKind = Schemas['ShopKind'];
export type Totals = Schemas['ChannelTotalsResponse'];
export const shopsUrl = '/api/other-shops';
export const shopKinds = [
  'shopee',
  'tikTokShop',
  'lazada',
  'postmart',
  'voso',
  'ownWebsite',
  'facebook',
  'zalo',
  'livestream',
  'other',
] as const satisfies readonly ShopKind[];
