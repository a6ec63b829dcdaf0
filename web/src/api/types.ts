/** The shapes of the HTTP contract that pages share, by the names pages know them by. All come from the committed contract document (`npm run types`). */
import type { components } from './contract.gen';

type Schemas = components['schemas'];

export type Paged<T> = { items: T[]; nextCursor: string | null };

export type Level = Schemas['UnitLevel'];
export type UnitRef = Schemas['UnitRef'];
export type Unit = Schemas['UnitRow'];
export type UnitDetail = Schemas['ShowUnitResponse'];

export type PartyKind = Schemas['PartyKind'];
export type Party = Schemas['PartyRef'];
export type Role = Schemas['Role'];
export type Permission = Schemas['Permission'];
export type Grant = Schemas['MyGrant'];
export type Me = Schemas['Me'];
export type DemoAccount = Schemas['ListDemoAccountsRow'];

export type Product = Schemas['ListProductsItem'];
export type Standard = Schemas['StandardCard'];
export type Named = Schemas['StandardRef'];

export type ListingTile = Schemas['ListingTile'];
export type ListingStatus = Schemas['ListingStatus'];
export type Listing = Schemas['ListingDetail'];
export type Facet = Schemas['NamedCount'];
export type ListingPage = Schemas['SearchAnswer'];
export type Seller = Schemas['ShowSellerResponse'];

export type OpenContract = Schemas['PriceBasketContract'];
export type PricedLine = Schemas['PriceBasketPricedLine'];
export type PricedBasket = Schemas['PriceBasketResponse'];

export type OrderStatus = Schemas['OrderStatus'];
export type OrderRow = Schemas['ListOrdersItem'];
export type OrderLine = Schemas['OrderViewLine'];
export type TimelineStep = Schemas['OrderViewStep'];
export type Order = Schemas['OrderView'];
export type OrderGroup = { code: string; totalDong: number; orders: Order[] };
export type Placed = Schemas['PlaceOrderResponse'];

export type Notice = Omit<Schemas['ListInboxMessage'], 'values'> & { values: Record<string, unknown> };
export type Inbox = Paged<Notice> & { unread: number };
