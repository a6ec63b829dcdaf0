import type { Schemas } from '@/api/types';

export type Import = Schemas['ShowImportResponse'];
export type Previewed = Schemas['PreviewImportResponse'];
export type Row = Schemas['ShowImportRow'];
export type RowState = Schemas['ImportRowState'];
export type Message = Schemas['RowMessage'];
export type Column = Schemas['ImportColumn'];
export type Counts = Schemas['ImportCounts'];
export type ImportPhotos = Schemas['ShowImportPhotosResponse'];
export type NumberFormat = Schemas['NumberFormat'];

/** The fields a column can be, in the order of the template; those marked must be there. */
export const fields = [
  'key',
  'householdCode',
  'householdName',
  'householdPhone',
  'productCode',
  'title',
  'grade',
  'priceDong',
  'unit',
  'gramsPerUnit',
  'available',
  'availableSeen',
  'step',
  'minimum',
  'standardCode',
  'certificateNumber',
  'harvestFrom',
  'harvestTo',
  'isOwnProduce',
  'siteCode',
  'pricedBy',
  'shipBy',
  'description',
  'photo',
] as const;
export type Field = (typeof fields)[number];
export const required: readonly Field[] = ['key', 'productCode', 'title', 'priceDong', 'available'];
export const isField = (word: string | null): word is Field => fields.some((field) => field === word);

/** Rows that storing will touch. */
export const storable = ({ new: added, changed, refused }: Counts) => added + changed + refused;
