/** The shapes of the HTTP contract that every page shares. Money is whole đồng, weight grams, quantity in the unit of sale. */
export type Level = 'province' | 'district' | 'commune';
export type UnitRef = { code: string; name: string; level: Level };
export type PartyKind = 'consumer' | 'household' | 'cooperative' | 'enterprise' | 'trader' | 'department';
export type Party = { id: string; kind: PartyKind; name: string };
export type Named = { code: string; nameVi: string; nameEn: string };
export type Paged<T> = { items: T[]; nextCursor: string | null };

export type Unit = {
  code: string;
  level: Level;
  unitType: string;
  name: string;
  shortName: string;
  nameEn: string;
  validFrom: string;
  validTo: string | null;
  hasChildren: boolean;
  longitude?: number | null;
  latitude?: number | null;
};
export type UnitDetail = Unit & { ancestors: UnitRef[] };

export type Role =
  | 'consumer'
  | 'household'
  | 'cooperative'
  | 'enterprise'
  | 'trader'
  | 'communeOfficer'
  | 'industryTradeOfficer'
  | 'administrator';
export type Permission = 'signedIn' | 'buy' | 'sell' | 'contract' | 'watchStatistics' | 'watchTraining' | 'runTraining' | 'administer';
export type Grant = { role: Role; party?: Party | null; unit?: UnitRef | null };
export type Me = {
  signedIn: boolean;
  accountId?: string | null;
  name?: string | null;
  grants: Grant[];
  permissions: Permission[];
  unreadMessages: number;
  antiforgeryToken: string;
};
export type DemoAccount = { label: string; login: string; password: string; role: Role };

export type Product = {
  code: string;
  nameVi: string;
  nameEn: string;
  groupCode: string;
  groupVi: string;
  groupEn: string;
  saleUnit: string;
  gramsPerUnit: number;
  harvestMonths: number[];
  inSeason: boolean;
  farmPriceLowDong: number;
  farmPriceHighDong: number;
};
export type Standard = Named & { rank: number; needsCertificate: boolean };

export type ListingTile = {
  id: string;
  title: string;
  productCode: string;
  productNameVi: string;
  productNameEn: string;
  grade?: string | null;
  priceDong: number;
  unit: string;
  gramsPerUnit: number;
  pricePerKgDong?: number | null;
  available: number;
  seller: Party;
  producerName: string;
  origin: { commune: UnitRef; province: UnitRef };
  standard: Named;
  certificateNumber?: string | null;
  photo?: string | null;
  harvestFrom?: string | null;
  harvestTo?: string | null;
  inSeason: boolean;
};
export type ListingStatus = 'draft' | 'published' | 'paused';
export type Listing = ListingTile & {
  status: ListingStatus;
  description: string;
  step: number;
  minimum: number;
  photos: { id: string; url: string }[];
  lotCode: string;
  traceUrl: string;
  producer: Party;
  isOwnProduce: boolean;
  publishedAt?: string | null;
  version: number;
  mayEdit: boolean;
};
export type Facet = Named & { count: number };
export type ListingPage = Paged<ListingTile> & {
  facets: {
    products: Facet[];
    standards: Facet[];
    units: { code: string; name: string; level: Level; count: number }[];
    price: { minDong: number; maxDong: number } | null;
    inSeason: number;
  };
  total: number;
  correctedQuery?: string | null;
};
export type Seller = { seller: Party; unit: UnitRef; province: UnitRef; memberCount?: number | null; listings: number; since: string };

export type OpenContract = {
  contractId: string;
  number: string;
  productCode: string;
  priceDong: number;
  remainingGrams: number;
  validTo?: string;
};
export type PricedLine = {
  listingId: string;
  title: string;
  photo?: string | null;
  unit: string;
  quantity: number;
  priceDong: number;
  amountDong: number;
  available: number;
  step: number;
  minimum: number;
  fault?: string | null;
};
export type PricedBasket = {
  sellers: { seller: Party; lines: PricedLine[]; subtotalDong: number; contracts: OpenContract[] }[];
  totalDong: number;
};

export type OrderStatus = 'placed' | 'confirmed' | 'shipped' | 'delivered' | 'cancelled' | 'returned';
export type OrderRow = {
  code: string;
  groupCode: string;
  status: OrderStatus;
  buyerName: string;
  sellerName: string;
  totalDong: number;
  placedAt: string;
  lineCount: number;
  firstTitle: string;
  photo?: string | null;
};
export type OrderLine = {
  id: string;
  listingId: string;
  title: string;
  photo?: string | null;
  unit: string;
  quantity: number;
  returnedQuantity: number;
  priceDong: number;
  amountDong: number;
  lotCode: string;
  traceUrl: string;
  standardCode: string;
};
export type TimelineStep = { step: OrderStatus; at: string; by: 'buyer' | 'seller' | 'system'; note?: string | null };
export type Order = {
  code: string;
  groupCode: string;
  status: OrderStatus;
  buyer: Party & { phone: string };
  seller: Party & { phone: string };
  deliverTo: { name: string; phone: string; unit: UnitRef; street: string; note?: string | null };
  payment: string;
  lines: OrderLine[];
  totalDong: number;
  model?: 'chain' | 'direct' | 'trader' | 'eCommerce' | null;
  modelReason?: string | null;
  contractNumber?: string | null;
  timeline: TimelineStep[];
  may: { confirm: boolean; ship: boolean; deliver: boolean; cancel: boolean; return: boolean };
  version: number;
};
export type OrderGroup = { code: string; totalDong: number; orders: Order[] };
export type Placed = { code: string; totalDong: number; orders: { code: string; sellerName: string; totalDong: number }[] };

export type Notice = { id: string; kind: string; link: string; values: Record<string, unknown>; at: string; read: boolean };
export type Inbox = Paged<Notice> & { unread: number };
