import { useMutation, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { Problem } from '@/api/problem';
import { read } from '@/api/query';
import type { Listing, Product, Products, Schemas, Standard, Standards } from '@/api/types';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { Page } from '@/ui/page';
import { Loaded } from '@/ui/states';
import { ListingStatusTag } from '@/ui/tags';
import { toast } from '@/ui/toast';
import { formFrom } from '../sell/listing-form';
import { PriceWarnings } from '../sell/price-warnings';
import { stockLeft } from '../sell/stock-left';
import type { ListingForm } from '../sell/types';
import { EditConflict } from './edit-conflict';
import { EditFields } from './edit-fields';
import { EditPhotos } from './edit-photos';
import { LotChoice } from './lot-choice';
import { refreshGoods } from './my-listing-card';

/** Everything about one listing on one page. */
export function EditListingPage({ id }: { id: string }) {
  const listing = useQuery(read<Listing>(`/api/listings/${id}`));
  const products = useQuery(read<Products>('/api/products'));
  const standards = useQuery(read<Standards>('/api/standards'));
  return (
    <div className="farmer">
      <Loaded query={listing}>
        {(now) => (
          <Page
            narrow
            title={now.title}
            lead={<ListingStatusTag status={now.status} />}
            back={{ to: '/ban/hang', label: t('selling.tile.goods') }}
            actions={
              now.status === 'published' && (
                <ButtonLink to="/san-pham/$id" params={{ id }} look="quiet">
                  {t('selling.seeIt')}
                </ButtonLink>
              )
            }
          >
            {now.mayEdit ? (
              <>
                <EditPhotos listing={now} />
                <Loaded query={products}>
                  {({ items }) => (
                    <Loaded query={standards}>{(list) => <EditForm listing={now} products={items} standards={list.items} />}</Loaded>
                  )}
                </Loaded>
              </>
            ) : (
              <p className="rounded-lg bg-warn-bg p-4 text-warn">{t('goods.notYours')}</p>
            )}
          </Page>
        )}
      </Loaded>
    </div>
  );
}

type Props = { listing: Listing; products: readonly Product[]; standards: readonly Standard[] };

function EditForm({ listing, products, standards }: Props) {
  // The draft remembers the version it began with: what somebody else stored meanwhile is noticed, and nothing typed is lost.
  const [start] = useState(() => ({ form: formFrom(listing), version: listing.version }));
  const [draft, setDraft, clear] = useDraft(`listing-${listing.id}`, start);
  const form: ListingForm = draft.form;
  const set = (change: Partial<ListingForm>) => setDraft({ form: { ...draft.form, ...change } });
  const save = useMutation({
    mutationFn: (version: number) => api.put<Schemas['EditListingResponse']>(`/api/listings/${listing.id}`, form, { version }),
    onError: (error) => {
      const left = stockLeft(error);
      if (left !== undefined) set({ availableSeen: left });
    },
    onSuccess: async ({ version }) => {
      clear();
      setDraft({ form: { ...form, availableSeen: form.available }, version });
      await refreshGoods();
      toast(t('console.saved'));
    },
  });
  const isStale = save.error instanceof Problem && save.error.status === 412;
  return (
    <FormErrors error={save.error}>
      <form
        noValidate
        className="grid gap-5"
        onSubmit={(event) => {
          event.preventDefault();
          save.mutate(draft.version);
        }}
      >
        {isStale ? (
          <EditConflict
            id={listing.id}
            mine={form}
            onKeepMine={(version) => {
              setDraft({ version });
              save.mutate(version);
            }}
            onTakeTheirs={(theirs, version) => {
              save.reset();
              setDraft({ form: theirs, version });
            }}
          />
        ) : (
          <ErrorSummary error={save.error} />
        )}
        <LotChoice listing={listing} form={form} set={set} />
        <EditFields form={form} set={set} product={products.find(({ code }) => code === form.productCode)} standards={standards} />
        <div role="status">{save.data && <PriceWarnings warnings={save.data.warnings} />}</div>
        <div className="sticky bottom-14 -mx-4 border-t border-line bg-paper p-4 md:bottom-0">
          <Button type="submit" wide busy={save.isPending}>
            {t('goods.save')}
          </Button>
        </div>
      </form>
    </FormErrors>
  );
}
