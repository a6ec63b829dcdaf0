import { useMutation, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { useOnceKey } from '@/api/once';
import { Problem } from '@/api/problem';
import { read, refresh } from '@/api/query';
import type { Me, Products, Standards } from '@/api/types';
import { t } from '@/i18n';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { Loaded, Skeleton } from '@/ui/states';
import { emptyDraft } from '../sell/listing-form';
import { useDeviceDraft } from './device-draft';
import { QuestionPage } from './question-page';
import { isQuestion, missing, type Question, questionsFor } from './questions';
import { sendListing } from './send-listing';
import { CheckStep } from './steps/check-step';
import { DoneStep } from './steps/done-step';
import { HarvestStep } from './steps/harvest-step';
import { PhotosStep } from './steps/photos-step';
import { PriceStep } from './steps/price-step';
import { ProducerStep } from './steps/producer-step';
import { ProductStep } from './steps/product-step';
import { QuantityStep } from './steps/quantity-step';
import { StandardStep } from './steps/standard-step';

type Props = { me: Me; question: string | undefined; soldId: string | undefined };

/** "Đăng bán": one question per page, the answers kept on the device until the listing stands. */
export function NewListingPage({ me, question: asked, soldId }: Props) {
  const navigate = useNavigate();
  const cooperative = me.grants.find(({ role }) => role === 'cooperative')?.party;
  const all = questionsFor(Boolean(cooperative));
  const question = isQuestion(asked) && all.includes(asked) ? asked : (all[0] as Question);
  const [draft, set, clear] = useDeviceDraft('listing', emptyDraft);
  const [tried, setTried] = useState<Question>();
  const [attempt, setAttempt] = useState(0);
  const products = useQuery(read<Products>('/api/products'));
  const standards = useQuery(read<Standards>('/api/standards'));
  const once = useOnceKey('listing');

  const go = (to: Question, id?: string) => {
    setTried(undefined);
    send.reset();
    navigate({ to: '/ban/dang', search: { buoc: to, ma: id } });
  };
  const send = useMutation({
    mutationFn: () => sendListing(draft ?? emptyDraft, set, once),
    onSuccess: (id) => {
      once.done();
      clear();
      refresh('/api/my/listings', '/api/listings');
      go('xong', id);
    },
  });

  if (question === 'xong' && soldId) return <DoneStep id={soldId} onAgain={() => go(all[0] as Question)} />;
  if (!draft) return <Skeleton className="page my-8 h-64" />;

  const asks = all.slice(0, -1);
  const at = Math.max(0, asks.indexOf(question));
  const needsCertificate = standards.data?.items.find(({ code }) => code === draft.standardCode)?.needsCertificate ?? false;
  const faults = tried === question ? missing(question, draft, needsCertificate) : {};
  const next = () => {
    setAttempt(attempt + 1);
    if (question === 'kiem-tra') {
      // An unanswered question is shown again before anything is sent.
      const open = asks.find((one) => Object.keys(missing(one, draft, needsCertificate)).length > 0);
      if (!open) return send.mutate();
      go(open);
      setTried(open);
      return;
    }
    setTried(question);
    if (Object.keys(missing(question, draft, needsCertificate)).length === 0) go(asks[at + 1] as Question);
  };

  return (
    <Loaded query={products}>
      {({ items }) => {
        const product = items.find(({ code }) => code === draft.productCode);
        const step = { draft, set, faults, product };
        return (
          <FormErrors error={send.error}>
            <QuestionPage
              title={t(`selling.question.${question}`)}
              hint={t(`selling.questionHint.${question}`)}
              at={at + 1}
              of={asks.length}
              onBack={at > 0 ? () => go(asks[at - 1] as Question) : undefined}
              onNext={next}
              next={question === 'kiem-tra' ? t(send.isPending ? 'selling.sending' : 'selling.publish') : undefined}
            >
              <ErrorSummary error={send.error} faults={send.error ? undefined : worded(faults)} attempt={attempt} />
              {send.error instanceof Problem && send.error.status === 0 && <p className="text-ink-2">{t('selling.keptOnPhone')}</p>}
              {question === 'ho' && cooperative && <ProducerStep {...step} cooperativeId={cooperative.id} />}
              {question === 'anh' && <PhotosStep {...step} />}
              {question === 'nong-san' && <ProductStep {...step} products={items} />}
              {question === 'so-luong' && <QuantityStep {...step} />}
              {question === 'gia' && <PriceStep {...step} />}
              {question === 'thu-hoach' && <HarvestStep {...step} />}
              {question === 'tieu-chuan' && (
                <Loaded query={standards}>{(list) => <StandardStep {...step} standards={list.items} />}</Loaded>
              )}
              {question === 'kiem-tra' && (
                <CheckStep
                  draft={draft}
                  product={product}
                  standard={standards.data?.items.find(({ code }) => code === draft.standardCode)}
                  isCooperative={Boolean(cooperative)}
                  onChange={go}
                />
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
