import { useQuery } from '@tanstack/react-query';
import { read } from '@/api/query';
import type { Schemas, Standard } from '@/api/types';
import type { Draft } from '../sell/listing-form';
import { useRecentGoods } from './recent-goods';

type Paper = Pick<Schemas['CertificateView'], 'state' | 'standardCode' | 'number' | 'products' | 'holder'>;
type Earlier = Pick<Draft, 'productCode' | 'standardCode' | 'certificateNumber'>;
type Goods = Pick<Draft, 'productCode' | 'producer'>;

/** A standard a grower is likely to sell under, and what says so. */
export type Usual = { standardCode: string; certificateNumber: string; source: 'certificate' | 'earlier' };

/**
 * Standards that fit the goods, the best first: those of a certificate in force that names the crop, then those of earlier listings of it.
 * `papers` is undefined where nobody could ask for them: then an earlier listing's word is taken, otherwise it needs its certificate.
 */
export function usualStandards(
  { productCode, producer }: Goods,
  sellerId: string | undefined,
  papers: readonly Paper[] | undefined,
  earlier: readonly Earlier[],
  standards: readonly Standard[],
): Usual[] {
  const rankOf = (code: string) => standards.find((standard) => standard.code === code)?.rank ?? Number.MAX_SAFE_INTEGER;
  const certified = (papers ?? [])
    .filter(({ state, products, holder }) => {
      const isHis = !producer || holder?.id === producer.id || holder?.id === sellerId;
      return state === 'inForce' && isHis && products.includes(productCode);
    })
    .flatMap(({ standardCode, number }): Usual[] =>
      standardCode ? [{ standardCode, certificateNumber: number, source: 'certificate' }] : [],
    )
    .sort((one, other) => rankOf(one.standardCode) - rankOf(other.standardCode));
  const needsPaper = (code: string) => papers !== undefined && standards.find((standard) => standard.code === code)?.needsCertificate;
  const before = earlier
    .filter((one) => one.productCode === productCode && one.standardCode && !needsPaper(one.standardCode))
    .map(({ standardCode, certificateNumber }): Usual => ({ standardCode, certificateNumber, source: 'earlier' }));
  return [...certified, ...before];
}

/** The same, asked of the phone and the server; undefined until all that can be asked has answered. */
export function useUsualStandards(draft: Draft, account: string, sellerId: string | undefined, standards: readonly Standard[]) {
  const papers = useQuery({ ...read<Schemas['ListCertificatesResponse']>('/api/certificates'), retry: false });
  const { last, listed } = useRecentGoods(account);
  if (last === undefined || papers.isLoading || listed.isLoading) return undefined;
  const { producer } = draft;
  const earlier: Earlier[] = [
    ...(last && (!producer || last.producer?.id === producer.id) ? [last] : []),
    ...(listed.data?.items ?? [])
      .filter(({ producerName }) => !producer || producerName === producer.name)
      .map(({ productCode, standard, certificateNumber }) => ({
        productCode,
        standardCode: standard.code,
        certificateNumber: certificateNumber ?? '',
      })),
  ];
  return usualStandards(draft, sellerId, papers.data?.items, earlier, standards);
}
