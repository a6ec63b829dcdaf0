import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { read } from '@/api/query';
import type { Products, Standards } from '@/api/types';
import { named, t } from '@/i18n';
import { day, number } from '@/i18n/format';
import { Tag } from '@/ui/tags';
import { type Certificate, kindOf, tones } from './types';

/** One paper: what it says, what it is worth, and what can be done with it. */
export function Paper({ paper, children }: { paper: Certificate; children?: ReactNode }) {
  const products = useQuery(read<Products>('/api/products')).data?.items;
  const standards = useQuery(read<Standards>('/api/standards')).data?.items;
  const standard = standards?.find(({ code }) => code === paper.standardCode);
  const names = paper.products.map((code) => products?.find((product) => product.code === code)).filter((one) => one !== undefined);
  const askedFor = products?.find(({ code }) => code === paper.scopeAskedFor);
  const facts: [string, string | null | undefined][] = [
    [t('certificates.holder'), paper.holder?.name === paper.issuer ? undefined : paper.holder?.name],
    [t('certificates.valid'), t('certificates.until', { from: day(paper.validFrom), to: day(paper.validTo) })],
    [t('certificates.named'), names.length > 0 ? names.map(named).join(', ') : t('certificates.allProducts')],
    [t('certificates.area'), paper.areaSquareMetres == null ? undefined : `${number(paper.areaSquareMetres)} m²`],
    [t('certificates.plot'), paper.plotNote],
    [t('certificates.yield'), paper.yieldCapGrams == null ? undefined : `${number(paper.yieldCapGrams / 1000)} kg`],
  ];
  return (
    <article className="card grid gap-2 p-4">
      <div className="flex flex-wrap items-start justify-between gap-2">
        <h2 className="text-lg">
          {kindOf(paper)}
          {paper.kind === 'standard' && standard && ` ${named(standard)}`}
        </h2>
        <span className="flex flex-wrap gap-2">
          {paper.isOverYield && <Tag tone="bad">{t('certificates.overYield')}</Tag>}
          <Tag tone={tones[paper.state]}>{t(`certificates.states.${paper.state}`)}</Tag>
        </span>
      </div>
      <p className="break-words">
        <b>{paper.number}</b> · {paper.issuer}
      </p>
      <dl className="grid gap-x-6 gap-y-1 sm:grid-cols-2">
        {facts.map(
          ([label, value]) =>
            value && (
              <div key={label}>
                <dt className="inline text-ink-2">{label}:</dt> <dd className="inline">{value}</dd>
              </div>
            ),
        )}
      </dl>
      {paper.verifiedAt && paper.state === 'inForce' && (
        <p className="font-bold text-leaf-700">
          {t('certificates.checkedOn', { day: day(paper.verifiedAt) })}
          {paper.decidedBy && ` (${paper.decidedBy})`}
        </p>
      )}
      {paper.scopeAskedFor && (
        <p className="font-bold text-error">
          {t('certificates.scopeAsked', { product: askedFor ? named(askedFor) : paper.scopeAskedFor })}
        </p>
      )}
      {paper.sameNumber.length > 0 && (
        <p className="font-bold text-error">
          {t('certificates.sameNumber', { names: paper.sameNumber.map(({ name }) => name).join(', ') })}
        </p>
      )}
      {paper.reason && <p className="font-bold text-error">{t('certificates.reason', { reason: paper.reason })}</p>}
      {paper.kind !== 'commitment' &&
        (paper.scanUrl ? (
          <a href={paper.scanUrl} target="_blank" rel="noreferrer" className="link inline-flex min-h-11 items-center">
            {t('certificates.seeScan')}
          </a>
        ) : (
          <p className="text-ink-2">{t('certificates.noScan')}</p>
        ))}
      {children}
    </article>
  );
}
