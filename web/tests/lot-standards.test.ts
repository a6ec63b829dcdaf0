import { describe, expect, it } from 'vitest';
import { lotStandards, standardOf } from '@/features/farming/lots/lot-standards';

const standard = (code: string, rank: number, needsCertificate = true) => ({ code, nameVi: code, nameEn: code, rank, needsCertificate });
const standards = [standard('globalgap', 1), standard('vietgap', 3), standard('an-toan', 5), standard('none', 7, false)];
const paper = (id: string, standardCode: string, products: string[], holder = 'ho', state: 'inForce' | 'submitted' = 'inForce') => ({
  id,
  standardCode,
  number: `SO-${id}`,
  products,
  state,
  holder: { id: holder, kind: 'household' as const, name: holder },
});
const values = (papers: ReturnType<typeof paper>[], product = 'buoi', holders = ['ho', 'htx']) =>
  lotStandards(product, holders, papers, standards).map(({ value }) => value);

describe('the standard of a lot', () => {
  it('is a paper in force that covers the crop, the highest first, or one that needs none', () => {
    expect(values([paper('1', 'vietgap', ['buoi', 'cam']), paper('2', 'globalgap', ['buoi'])])).toEqual(['2', '1', 'none']);
  });

  it('is no paper for other goods, of others, or not checked yet', () => {
    expect(
      values([paper('1', 'vietgap', ['cam']), paper('2', 'vietgap', ['buoi'], 'khac'), paper('3', 'vietgap', ['buoi'], 'ho', 'submitted')]),
    ).toEqual(['none']);
    expect(values([paper('1', 'vietgap', ['buoi'])], '')).toEqual(['none']);
  });

  it('may be a paper of the cooperative, or one for everything the place produces', () => {
    expect(values([paper('1', 'vietgap', ['buoi'], 'htx'), paper('2', 'an-toan', [])])).toEqual(['1', '2', 'none']);
  });

  it('begins with the best paper, and follows the crop when the chosen one no longer fits', () => {
    const choices = lotStandards('buoi', ['ho'], [paper('1', 'vietgap', ['buoi'])], standards);
    expect(standardOf(choices, undefined)).toMatchObject({ number: 'SO-1', standard: { code: 'vietgap' } });
    expect(standardOf(choices, 'none')).toMatchObject({ number: undefined, standard: { code: 'none' } });
    expect(standardOf(lotStandards('cam', ['ho'], [], standards), '1')).toMatchObject({ standard: { code: 'none' } });
    expect(standardOf([], undefined)).toBeUndefined();
  });
});
