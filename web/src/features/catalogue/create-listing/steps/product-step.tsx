import { useState } from 'react';
import type { Product } from '@/api/types';
import { currentLocale, named, t } from '@/i18n';
import { fold } from '@/i18n/fold';
import { TextField } from '@/ui/field';
import { weightOf } from '../../sell/listing-form';
import { ChoiceTile } from '../choice-tile';
import { useRecentGoods } from '../recent-goods';
import { Faulty } from './faulty';
import { fault, type StepProps } from './step';

/** The crop as picture tiles, the seller's own recent ones first, then by group; a search for those who know the word. */
export function ProductStep({
  draft,
  set,
  faults,
  product,
  products,
  account,
}: StepProps & { products: readonly Product[]; account: string }) {
  const { codes } = useRecentGoods(account);
  const [words, setWords] = useState('');
  const wanted = fold(words.trim());
  const found = products.filter((one) => fold(`${one.nameVi} ${one.nameEn} ${one.groupVi}`).includes(wanted));
  const recent = wanted ? [] : codes.map((code) => products.find((one) => one.code === code)).filter((one) => one !== undefined);
  const groups = [...new Map(found.map((one) => [one.groupCode, currentLocale() === 'en' ? one.groupEn : one.groupVi]))].map(
    ([code, name]) => ({ code, name, items: found.filter((one) => one.groupCode === code && !recent.includes(one)) }),
  );
  const shelves = [{ code: 'recent', name: t('selling.recentGoods'), items: recent }, ...groups].filter(({ items }) => items.length > 0);
  const choose = (one: Product) =>
    set({
      productCode: one.code,
      title: !draft.title || draft.title === (product && named(product)) ? named(one) : draft.title,
      unit: one.saleUnit,
      gramsPerUnit: weightOf(one.saleUnit, one),
      // A certificate speaks of a crop: the standard of another one is asked anew.
      ...(one.code === draft.productCode ? {} : { standardCode: '', certificateNumber: '' }),
    });
  return (
    <>
      <TextField
        name="words"
        label={t('selling.findProduct')}
        type="search"
        value={words}
        onChange={(event) => setWords(event.target.value)}
        autoComplete="off"
      />
      <Faulty name="productCode" text={fault(faults.productCode)}>
        {shelves.length === 0 && <p role="status">{t('selling.noProduct')}</p>}
        {shelves.map(({ code, name, items }) => (
          <fieldset key={code} className="mb-6">
            <legend className="mb-2 text-lg font-bold">{name}</legend>
            <div className="grid grid-cols-2 gap-3 sm:grid-cols-3">
              {items.map((one) => (
                <ChoiceTile
                  key={one.code}
                  name="productCode"
                  value={one.code}
                  title={named(one)}
                  isChosen={one.code === draft.productCode}
                  onChoose={() => choose(one)}
                  picture={
                    <img
                      src={`/produce/${one.code}.webp`}
                      alt=""
                      width={320}
                      height={240}
                      loading="lazy"
                      className="aspect-[4/3] w-full object-cover"
                    />
                  }
                />
              ))}
            </div>
          </fieldset>
        ))}
      </Faulty>
      {draft.productCode && (
        <TextField
          name="title"
          label={t('selling.title')}
          hint={t('selling.titleHint')}
          error={fault(faults.title)}
          value={draft.title}
          maxLength={120}
          onChange={(event) => set({ title: event.target.value })}
        />
      )}
    </>
  );
}
