import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';
import { newKey } from '@/api/once';
import { Problem } from '@/api/problem';
import { read } from '@/api/query';
import type { Me, Products, Standards } from '@/api/types';
import { t } from '@/i18n';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { PublishHelp } from '@/ui/publish-help';
import { Loaded, Skeleton } from '@/ui/states';
import { type Draft, emptyDraft } from '../sell/listing-form';
import { keepLast } from './copy-listing';
import { CopyStart } from './copy-start';
import { dropDraft, keepDraft, useDeviceDraft } from './device-draft';
import { FromLot, LotStart } from './lot-start';
import { QuestionPage } from './question-page';
import { firstOpen, isQuestion, missing, type Question, questionsFor } from './questions';
import { mended, queued } from './queue/queue-item';
import { queueStore } from './queue/queue-store';
import { sendNow, useQueue } from './queue/use-queue';
import { SameAsLast } from './same-as-last';
import { CheckStep } from './steps/check-step';
import { DoneStep } from './steps/done-step';
import { HarvestAgain } from './steps/harvest-again';
import { HarvestStep } from './steps/harvest-step';
import { OfflineCommitment } from './steps/offline-commitment';
import { PhotosStep } from './steps/photos-step';
import { PriceStep } from './steps/price-step';
import { ProducerStep } from './steps/producer-step';
import { ProductStep } from './steps/product-step';
import { QuantityStep } from './steps/quantity-step';
import { StandardStep } from './steps/standard-step';

type Props = {
  me: Me;
  question: string | undefined;
  soldId: string | undefined;
  /** The queue's item whose answers are put right. */
  mends: string | undefined;
  /** The listing that is listed again. */
  copies: string | undefined;
  /** The weighed lot that is sold, or the word under which one is chosen. */
  lot: string | undefined;
  /** The copy is the same goods in another grade. */
  isGrade: boolean;
};

/** "Đăng bán": one question per page, the answers kept on the device until the listing stands; with no network it waits in the queue. */
export function NewListingPage({ me, question: asked, soldId, mends, copies, lot, isGrade }: Props) {
  const navigate = useNavigate();
  const account = me.accountId ?? '';
  const cooperative = me.grants.find(({ role }) => role === 'cooperative')?.party;
  // What one account has begun is not shown to the next one on the same phone.
  const name = mends ? `mend:${mends}` : lot ? `lot:${account}:${lot}` : copies ? `copy:${account}:${copies}` : `listing:${account}`;
  const [draft, set, clear] = useDeviceDraft(name, emptyDraft);
  const all = questionsFor(Boolean(cooperative), Boolean(draft?.lot));
  // "Done" without a listing to tell of is no page: it begins anew.
  const question = isQuestion(asked) && all.includes(asked) && (asked !== 'xong' || soldId) ? asked : (all[0] as Question);
  const [tried, setTried] = useState<Question>();
  const [attempt, setAttempt] = useState(0);
  // The two lists are kept by the service worker, so they are asked for without a network as well.
  const products = useQuery({ ...read<Products>('/api/products'), networkMode: 'always' });
  const standards = useQuery({ ...read<Standards>('/api/standards'), networkMode: 'always' });
  const refused = useQueue(account)?.find(({ id }) => id === mends)?.refused;

  const go = useCallback(
    (to: Question, more: { ma?: string; sua?: string } = {}, replace = false) => {
      setTried(undefined);
      navigate({
        to: '/ban/dang',
        search: { buoc: to, ...(mends ? { sua: mends } : lot ? { lo: lot } : copies ? { chep: copies } : {}), ...more },
        replace,
      });
    },
    [navigate, mends, copies, lot],
  );
  const send = useMutation({
    networkMode: 'always',
    mutationFn: async (finished: Draft) => {
      const item = queued(finished, account, Date.now(), newKey);
      await keepLast(account, finished);
      return sendNow(item, () => dropDraft(name));
    },
    onSuccess: async (item) => {
      clear();
      if (item.state === 'sent') {
        await queueStore.remove(item.id);
        navigate({ to: '/ban/dang', search: { buoc: 'xong', ma: item.sending.listingId } });
      } else if (item.state === 'refused' && item.refused?.status !== 412) {
        await keepDraft(`mend:${item.id}`, mended(item));
        setAttempt((before) => before + 1);
        if (mends) set(mended(item));
        else go('kiem-tra', { sua: item.id });
      } else navigate({ to: '/ban/cho-gui' });
    },
  });

  const asks = all.slice(0, -1);
  const at = Math.max(0, asks.indexOf(question));
  const needsCertificate = standards.data?.items.find(({ code }) => code === draft?.standardCode)?.needsCertificate ?? false;
  const skipped = draft && question !== 'xong' ? firstOpen(asks, at, draft, needsCertificate) : undefined;
  const isCopying = Boolean((copies || lot) && !asked);
  // A page opened without the answers it builds on leads to the first question that is open; the check page says so at its field.
  const leadsTo = skipped && question !== 'kiem-tra' && !isCopying ? skipped : undefined;
  useEffect(() => {
    if (leadsTo) go(leadsTo, {}, true);
  }, [leadsTo, go]);
  const takeCopy = useCallback(
    (copy: Draft) => {
      set(copy);
      go(isGrade ? 'so-luong' : 'kiem-tra', {}, true);
    },
    [set, go, isGrade],
  );

  const takeLot = useCallback(
    (taken: Draft) => {
      set(taken);
      go('anh', {}, true);
    },
    [set, go],
  );

  if (question === 'xong' && soldId)
    return <DoneStep id={soldId} onAgain={() => navigate({ to: '/ban/dang', search: { buoc: all[0] as Question } })} />;
  if (!draft || leadsTo) return <Skeleton className="page my-8 h-64" />;
  if (lot && isCopying) return <LotStart lot={lot} onTaken={takeLot} />;
  if (copies && isCopying) return <CopyStart source={copies} account={account} isGrade={isGrade} onCopied={takeCopy} />;

  const faults = tried === question ? missing(question, draft, needsCertificate) : {};
  const next = () => {
    setAttempt(attempt + 1);
    // An unanswered question is shown again before anything is sent.
    if (question === 'kiem-tra' && skipped) {
      go(skipped);
      setTried(skipped);
      return;
    }
    setTried(question);
    if (Object.keys(missing(question, draft, needsCertificate)).length > 0) return;
    if (question !== 'kiem-tra') go(asks[at + 1] as Question);
    else if (!send.isPending) send.mutate(draft);
  };
  const error = refused && !send.isPending ? new Problem(refused.status, refused.code, refused.errors, refused.details) : undefined;

  return (
    <Loaded query={products}>
      {({ items }) => {
        const product = items.find(({ code }) => code === draft.productCode);
        const step = { draft, set, faults, product };
        return (
          <FormErrors error={error}>
            <QuestionPage
              title={t(`selling.question.${question}`)}
              hint={t(`selling.questionHint.${question}`)}
              at={at + 1}
              of={asks.length}
              onBack={at > 0 ? () => go(asks[at - 1] as Question) : undefined}
              onNext={next}
              next={question === 'kiem-tra' ? t(send.isPending ? 'selling.sending' : 'selling.publish') : undefined}
            >
              <ErrorSummary error={error} faults={error ? undefined : worded(faults)} attempt={attempt} />
              <PublishHelp error={error} onDone={() => send.mutate(draft)} />
              {at === 0 && !mends && !copies && !lot && (
                <>
                  <SameAsLast account={account} />
                  <FromLot />
                </>
              )}
              {question === 'ho' && cooperative && <ProducerStep {...step} cooperativeId={cooperative.id} />}
              {question === 'anh' && <PhotosStep {...step} />}
              {question === 'nong-san' && <ProductStep {...step} products={items} account={account} />}
              {question === 'so-luong' && <QuantityStep {...step} />}
              {question === 'gia' && <PriceStep {...step} />}
              {question === 'thu-hoach' && <HarvestStep {...step} />}
              {question === 'tieu-chuan' && (
                <Loaded query={standards}>
                  {(list) => <StandardStep {...step} standards={list.items} account={account} sellerId={cooperative?.id} />}
                </Loaded>
              )}
              {question === 'kiem-tra' && draft.harvestBefore !== undefined && <HarvestAgain {...step} onOther={() => go('thu-hoach')} />}
              {question === 'kiem-tra' && (
                <CheckStep
                  draft={draft}
                  product={product}
                  standard={standards.data?.items.find(({ code }) => code === draft.standardCode)}
                  isCooperative={Boolean(cooperative)}
                  onChange={go}
                />
              )}
              {question === 'kiem-tra' && !needsCertificate && (
                <OfflineCommitment isGiven={draft.commits} set={(commits) => set({ commits })} />
              )}
            </QuestionPage>
          </FormErrors>
        );
      }}
    </Loaded>
  );
}

const worded = (faults: ReturnType<typeof missing>) =>
  Object.fromEntries(Object.entries(faults).map(([field, key]) => [field, key ? t(key) : '']));
