import type { ReactNode } from 'react';
import type { Product, Standard } from '@/api/types';
import { named, t } from '@/i18n';
import { day, dong, quantity } from '@/i18n/format';
import { type Draft, priceUnitOf } from '../../sell/listing-form';
import { type Question, questionsFor } from '../questions';
import { usePreviews } from './photos-step';

type Props = {
  draft: Draft;
  product: Product | undefined;
  standard: Standard | undefined;
  isCooperative: boolean;
  onChange: (question: Question) => void;
};

/** All answers on one page, each with a way back to its question. */
export function CheckStep({ draft, product, standard, isCooperative, onChange }: Props) {
  const [first] = usePreviews(draft.photos);
  const harvest = [draft.harvestFrom, draft.harvestTo].filter(Boolean).map(day).join(' – ');
  const preorder = draft.shipBy ? ` · ${t('listing.preorder', { day: day(draft.shipBy) })}` : '';
  const everything: [Question, string, ReactNode][] = [
    ...(isCooperative && !draft.lot ? ([['ho', t('selling.producer'), draft.producer?.name]] as [Question, string, ReactNode][]) : []),
    [
      'anh',
      t('selling.photos'),
      first ? (
        <img
          key="photo"
          src={first}
          alt={t('selling.photo', { number: 1 })}
          width={160}
          height={120}
          className="h-24 rounded-md object-cover"
        />
      ) : (
        t('selling.noPhoto')
      ),
    ],
    ['nong-san', t('selling.product'), `${draft.title}${product && named(product) !== draft.title ? ` (${named(product)})` : ''}`],
    [
      'tieu-chuan',
      t('selling.standard'),
      `${standard ? named(standard) : ''}${draft.certificateNumber ? ` · ${draft.certificateNumber}` : ''}`,
    ],
    ['so-luong', t('selling.available'), `${quantity(draft.available ?? 0, draft.unit)}${draft.grade ? ` · ${draft.grade}` : ''}`],
    ['gia', t('selling.price'), `${dong(draft.priceDong ?? 0)} / ${priceUnitOf(draft)}`],
    ['thu-hoach', t('selling.harvest'), `${harvest || t('selling.notSaid')}${preorder}`],
  ];
  const answers = everything.filter(([question]) => questionsFor(isCooperative, Boolean(draft.lot)).includes(question));
  return (
    <dl className="card divide-y divide-line">
      {draft.lot && (
        <div className="px-4 py-2">
          <dt className="text-ink-2">{t('selling.ofLot')}</dt>
          <dd className="font-bold">
            {t('lot.one', { code: draft.lot.code })} · {draft.title}
          </dd>
        </div>
      )}
      {answers.map(([question, label, answer]) => (
        <div key={question} className="grid grid-cols-[minmax(0,1fr)_auto] items-center gap-x-4 px-4 py-2">
          <dt className="text-ink-2">{label}</dt>
          <dd className="col-start-1 font-bold">{answer}</dd>
          <dd className="col-start-2 row-span-2 row-start-1">
            <button type="button" className="link min-h-14 px-2" onClick={() => onChange(question)}>
              {t('selling.change')}
              <span className="sr-only"> {label}</span>
            </button>
          </dd>
        </div>
      ))}
    </dl>
  );
}
