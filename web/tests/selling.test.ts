import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { Listing, Product, Standard } from '@/api/types';
import { copyOf, fresh } from '@/features/catalogue/create-listing/copy-listing';
import { firstOpen, missing, questionsFor } from '@/features/catalogue/create-listing/questions';
import { usualStandards } from '@/features/catalogue/create-listing/usual-standard';
import { type Draft, emptyDraft, formOf, mayBePricedByWeight, unitsFor, weightOf } from '@/features/catalogue/sell/listing-form';

const product = (change: Partial<Product>): Product => ({
  code: 'x',
  nameVi: 'X',
  nameEn: 'X',
  groupCode: 'cay-an-qua',
  groupVi: '',
  groupEn: '',
  saleUnit: 'kg',
  gramsPerUnit: 1000,
  harvestMonths: [],
  inSeason: false,
  farmPriceLowDong: 0,
  farmPriceHighDong: 0,
  ...change,
});
const durian = product({ code: 'sau-rieng-ri6' });
const coconut = product({ groupCode: 'cay-lay-qua-chua-dau', saleUnit: 'trái', gramsPerUnit: 1500 });
const eggs = product({ groupCode: 'gia-cam', saleUnit: 'quả', gramsPerUnit: 60 });

describe('units of sale', () => {
  it('offers fruit by the piece, the box and the bag, and asks what a piece weighs', () => {
    expect(unitsFor(durian)).toEqual(['kg', 'trái', 'chục', 'túi', 'hộp', 'khay', 'thùng', 'tạ', 'tấn']);
    expect(weightOf('trái', durian)).toBeUndefined();
    expect(mayBePricedByWeight({ unit: 'trái' })).toBe(true);
    expect(missing('so-luong', { ...emptyDraft, unit: 'trái', available: 20 }, false)).toEqual({ gramsPerUnit: 'selling.fault.weight' });
  });

  it('puts the product’s own unit first, and knows its weight', () => {
    expect(unitsFor(coconut)[0]).toBe('trái');
    expect(weightOf('trái', coconut)).toBe(1500);
    expect(unitsFor(eggs)).toEqual(['quả', 'kg', 'chục', 'hộp', 'khay', 'thùng', 'tạ', 'tấn']);
  });

  it.each([
    [product({ groupCode: 'rau' }), 'bó', 'trái'],
    [product({ groupCode: 'gia-suc', saleUnit: 'kg hơi' }), 'con', 'hộp'],
    [product({ groupCode: 'che-bien', saleUnit: 'lít', gramsPerUnit: 1200 }), 'chai', 'bao'],
    [product({ groupCode: 'cay-luong-thuc' }), 'bao', 'bó'],
    [product({ groupCode: 'nhóm mới' }), 'trái', 'con'],
    [undefined, 'thùng', 'con'],
  ])('offers what makes sense for the goods, %#', (goods, offered, not) => {
    expect(unitsFor(goods)).toContain(offered);
    expect(unitsFor(goods)).not.toContain(not);
    expect(new Set(unitsFor(goods)).size).toBe(unitsFor(goods).length);
  });

  it('takes live weight for the weight it is', () => {
    expect([weightOf('kg hơi', undefined), mayBePricedByWeight({ unit: 'kg hơi' })]).toEqual([1000, false]);
  });
});

const last: Draft = {
  ...emptyDraft,
  photos: [{ key: 'old', content: new Blob(['a']), isSent: true }],
  productCode: 'sau-rieng-ri6',
  title: 'Sầu riêng',
  available: 50,
  unit: 'trái',
  gramsPerUnit: 2500,
  priceDong: 60_000,
  pricedBy: 'kilogram',
  harvestFrom: '2026-06-01',
  harvestTo: '2026-06-05',
  shipBy: '2026-06-10',
  standardCode: 'vietgap',
  certificateNumber: 'VG-1',
  familyOf: 'another',
};

describe('the same as last time', () => {
  it('keeps the answers, and invents no day of harvest', () => {
    const copy = fresh(last);
    expect(copy).toMatchObject({
      unit: 'trái',
      gramsPerUnit: 2500,
      pricedBy: 'kilogram',
      standardCode: 'vietgap',
      certificateNumber: 'VG-1',
    });
    expect(copy).toMatchObject({ harvestBefore: '2026-06-01', harvestFrom: '', harvestTo: '', shipBy: '', familyOf: undefined });
    expect(formOf(copy)).toMatchObject({ harvestFrom: undefined, harvestTo: undefined });
    expect(copy.photos).toEqual([{ key: expect.not.stringMatching('old'), content: last.photos[0]?.content, isSent: false }]);
  });

  it('is published only when the day was said, where the last listing had one', () => {
    const copy = fresh(last);
    expect(missing('kiem-tra', copy, true)).toEqual({ harvestFrom: 'selling.fault.harvestDay' });
    expect(missing('kiem-tra', { ...copy, harvestFrom: '2026-07-01' }, true)).toEqual({});
    expect(missing('kiem-tra', fresh({ ...last, harvestFrom: '' }), true)).toEqual({});
    expect(missing('kiem-tra', { ...emptyDraft }, false)).toEqual({});
  });

  it('leaves the day of a weighed lot as the lot says it', () => {
    const ofLot = fresh({ ...last, lot: { id: 'l', code: 'L1', leftGrams: 1000 } });
    expect(ofLot).toMatchObject({ harvestFrom: '2026-06-01', harvestTo: '2026-06-05', harvestBefore: undefined });
  });

  describe('of a stored listing', () => {
    const listing = {
      id: 'one',
      seller: { id: 's' },
      producer: null,
      productCode: 'sau-rieng-ri6',
      title: 'Sầu riêng',
      description: '',
      grade: 'Loại 1',
      available: 5,
      standard: { code: 'none' },
      photos: [],
      harvestFrom: '2026-06-01',
      harvestTo: null,
      shipBy: '2026-06-09',
    } as unknown as Listing;
    beforeEach(() => {
      vi.stubGlobal('fetch', async () => new Response(JSON.stringify(listing), { headers: { 'Content-Type': 'application/json' } }));
      return () => vi.unstubAllGlobals();
    });

    it('asks for the day, too', async () => {
      expect(await copyOf('one', 'ba', false)).toMatchObject({ harvestFrom: '', shipBy: '', harvestBefore: '2026-06-01', grade: 'Loại 1' });
    });

    it('is of the same harvest as another grade', async () => {
      const grade = await copyOf('one', 'ba', true);
      expect(grade).toMatchObject({ harvestFrom: '2026-06-01', shipBy: '2026-06-09', familyOf: 'one', grade: '' });
      expect(missing('kiem-tra', grade as Draft, false)).toEqual({});
    });
  });
});

describe('the questions', () => {
  it('asks the standard before the price that is compared with its cost', () => {
    const asks = questionsFor(false);
    expect(asks.indexOf('tieu-chuan')).toBeLessThan(asks.indexOf('gia'));
    const unsaid = { ...last, standardCode: '' };
    expect(firstOpen(asks, asks.indexOf('gia'), unsaid, false)).toBe('tieu-chuan');
    expect(firstOpen(asks, asks.indexOf('gia'), { ...last, certificateNumber: '' }, true)).toBe('tieu-chuan');
  });
});

describe('the standard somebody usually sells under', () => {
  const standards = [
    { code: 'globalgap', rank: 1, needsCertificate: true },
    { code: 'vietgap', rank: 3, needsCertificate: true },
    { code: 'sach', rank: 6, needsCertificate: false },
  ].map((one): Standard => ({ ...one, nameVi: one.code, nameEn: one.code }));
  const paper = (change: object = {}) => ({
    state: 'inForce' as const,
    standardCode: 'vietgap',
    number: 'VG-1',
    products: ['sau-rieng-ri6'],
    holder: { id: 'ho-1', name: 'Hộ', kind: 'household' as const },
    ...change,
  });
  const goods = { productCode: 'sau-rieng-ri6', producer: undefined };
  const sold = (standardCode: string, productCode = 'sau-rieng-ri6') => ({ standardCode, productCode, certificateNumber: '' });
  const codes = (...given: Parameters<typeof usualStandards>) => usualStandards(...given).map(({ standardCode }) => standardCode);

  it('is that of a certificate in force for the crop, the best first', () => {
    expect(usualStandards(goods, undefined, [paper()], [], standards)).toEqual([
      { standardCode: 'vietgap', certificateNumber: 'VG-1', source: 'certificate' },
    ]);
    expect(codes(goods, undefined, [paper(), paper({ standardCode: 'globalgap' })], [sold('sach')], standards)).toEqual([
      'globalgap',
      'vietgap',
      'sach',
    ]);
  });

  it('is none of another crop, of a paper out of force, of another household', () => {
    const producer = { id: 'ho-2', name: 'Hộ khác' };
    expect(
      codes(
        goods,
        undefined,
        [paper({ products: ['mit-thai'] }), paper({ state: 'expired' }), paper({ standardCode: null })],
        [],
        standards,
      ),
    ).toEqual([]);
    expect(codes({ ...goods, producer }, 'htx', [paper()], [], standards)).toEqual([]);
    expect(codes({ ...goods, producer: { id: 'ho-1', name: 'Hộ' } }, 'htx', [paper()], [], standards)).toEqual(['vietgap']);
    expect(
      codes({ ...goods, producer }, 'htx', [paper({ holder: { id: 'htx', name: 'HTX', kind: 'cooperative' } })], [], standards),
    ).toEqual(['vietgap']);
  });

  it('is otherwise that of his last listing of the crop, unless its certificate is gone', () => {
    expect(codes(goods, undefined, [], [sold('sach', 'mit-thai'), sold('sach')], standards)).toEqual(['sach']);
    expect(codes(goods, undefined, [], [sold('vietgap')], standards)).toEqual([]);
    expect(codes(goods, undefined, undefined, [sold('vietgap')], standards)).toEqual(['vietgap']);
  });
});
