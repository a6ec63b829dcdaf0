import type { Schemas, Standard } from '@/api/types';

type Paper = Pick<Schemas['CertificateView'], 'id' | 'state' | 'standardCode' | 'number' | 'products' | 'holder'>;
/** What a lot may say of its standard: one that needs no paper, or a paper that covers the crop today. */
export type LotStandard = { value: string; standard: Standard; number: string | undefined };

/** Papers first, the highest standard on top; they may be the household's or those of the cooperative that keeps its lots. */
export function lotStandards(
  productCode: string,
  holders: readonly string[],
  papers: readonly Paper[],
  standards: readonly Standard[],
): LotStandard[] {
  const byRank = [...standards].sort((one, other) => one.rank - other.rank);
  const covering = papers.filter(
    ({ state, products, holder }) =>
      productCode !== '' &&
      state === 'inForce' &&
      holder &&
      holders.includes(holder.id) &&
      (products.length === 0 || products.includes(productCode)),
  );
  return [
    ...byRank.flatMap((standard) =>
      covering
        .filter(({ standardCode }) => standardCode === standard.code)
        .map(({ id, number }): LotStandard => ({ value: id, standard, number })),
    ),
    ...byRank
      .filter(({ needsCertificate }) => !needsCertificate)
      .map((standard): LotStandard => ({ value: standard.code, standard, number: undefined })),
  ];
}

/** What was chosen while it can still be chosen; before that the best paper, and no standard where there is none. */
export const standardOf = (choices: readonly LotStandard[], chosen: string | undefined) =>
  choices.find(({ value }) => value === chosen) ?? choices.find(({ number, standard }) => number !== undefined || standard.code === 'none');
