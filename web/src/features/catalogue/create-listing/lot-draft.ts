import type { Product, Schemas } from '@/api/types';
import { named } from '@/i18n';
import { type Draft, emptyDraft } from '../sell/listing-form';

/** The word of the address under which a lot is chosen; otherwise a lot's id stands there. */
export const choosesLot = 'chon';

/** A listing of everything that is left of a lot: packed goods by the package, others by the kilo. */
export function draftOfLot({ lot, certificateNumber }: Schemas['ReadLotResponse'], product: Product | undefined): Draft {
  const left = lot.leftGrams ?? 0;
  const packed = typeof lot.gramsPerUnit === 'number' && lot.gramsPerUnit > 0 ? lot.gramsPerUnit : undefined;
  return {
    ...emptyDraft,
    lot: { id: lot.id, code: lot.code, leftGrams: left },
    producer: { id: lot.producer.id, name: lot.producer.name },
    productCode: lot.productCode,
    title: product ? named(product) : lot.productNameVi,
    unit: packed ? 'thùng' : 'kg',
    gramsPerUnit: packed ?? 1000,
    available: packed ? Math.floor(left / packed) : left / 1000,
    standardCode: lot.standardCode,
    certificateNumber: certificateNumber ?? '',
    harvestFrom: lot.harvestFrom ?? '',
    harvestTo: lot.harvestTo ?? '',
  };
}
