import type { Schemas } from '@/api/types';

export type Model = Schemas['SalesModel'];
export const models: readonly Model[] = ['chain', 'direct', 'trader', 'eCommerce'];
export type Channel = Schemas['SalesChannel'];
export const channels: readonly Channel[] = ['platform', 'otherECommerce', 'offline'];
/** A channel, or all those that are e-commerce together. */
export type ChannelChoice = Channel | 'online';
export const channelChoices: readonly ChannelChoice[] = [...channels, 'online'];

export const isModel = (word: unknown): word is Model => models.some((model) => model === word);

/** On which day's map a sale stands: the one it was reported on, or the chosen one. */
export type View = Schemas['MapView'];

/** Sums of sale records. Grams and đồng; `households` is null where it may not be said. */
export type Figures = Schemas['GetConsumptionTotal'];
/** `unit` is null for sales that no unit of the chosen day can be given, because an old unit was split and nobody has said the weights. */
export type ConsumptionRow = Schemas['GetConsumptionRow'];
export type Consumption = Schemas['GetConsumptionResponse'];
export type Overview = Schemas['GetOverviewResponse'];

export type SaleRow = Schemas['ListSalesItem'];
export type SalesPage = Schemas['ListSalesResponse'];
