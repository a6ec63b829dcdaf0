/** The shapes of the HTTP contract that pages share, by the names pages know them by. All come from the committed contract document (`npm run types`). */
import type { components } from './contract.gen';

/** Every named shape of the contract; a capability's own names for them are in its `types.ts`. */
export type Schemas = components['schemas'];

export type Level = Schemas['UnitLevel'];
export type UnitRef = Schemas['UnitRef'];
export type Unit = Schemas['UnitRow'];
export type Units = Schemas['ListUnitsResponse'];
export type UnitDetail = Schemas['ShowUnitResponse'];

export type PricedBy = Schemas['PricedBy'];
export type PartyKind = Schemas['PartyKind'];
export type Party = Schemas['PartyRef'];
export type Permission = Schemas['Permission'];
export type Me = Schemas['Me'];
export type DemoAccounts = Schemas['ListDemoAccountsResponse'];
export type Members = Schemas['ListMembersResponse'];

export type Product = Schemas['ListProductsItem'];
export type Products = Schemas['ListProductsResponse'];
export type Standard = Schemas['StandardCard'];
export type Standards = Schemas['ListStandardsResponse'];
export type Named = Schemas['StandardRef'];

export type ListingTile = Schemas['ListingTile'];
export type ListingStatus = Schemas['ListingStatus'];
export type Listing = Schemas['ListingDetail'];
export type ListingPage = Schemas['SearchAnswer'];
export type SimilarListings = Schemas['SimilarListingsResponse'];
export type CostPrice = Schemas['GetCostPriceResponse'];
export type AskedPrices = Schemas['AskedPricesResponse'];
export type Seller = Schemas['ShowSellerResponse'];

export type PricedLine = Schemas['PriceBasketPricedLine'];
export type PricedBasket = Schemas['PriceBasketResponse'];

export type OrderStatus = Schemas['OrderStatus'];
export type OrderPage = Schemas['PageOfListOrdersItem'];
export type TimelineStep = Schemas['OrderViewStep'];
export type Order = Schemas['OrderView'];
export type OrderGroup = Schemas['ReadOrderGroupResponse'];
export type Placed = Schemas['PlaceOrderResponse'];

export type Notice = Schemas['ListInboxMessage'];
export type Inbox = Schemas['ListInboxResponse'];
