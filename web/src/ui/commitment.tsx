import { useMutation } from '@tanstack/react-query';
import { HandHeart } from 'lucide-react';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { messageOf } from '@/api/problem';
import { refresh } from '@/api/query';
import { t } from '@/i18n';
import { Button } from './button';
import { toast } from './toast';

const certificatesUrl = '/api/certificates';

/** The text of the commitment and the one tap that gives it (Thông tư 17/2018/TT-BNNPTNT). */
export function Commitment({ holderId, onDone }: { holderId?: string; onDone?: () => void }) {
  const once = useOnceKey();
  const commit = useMutation({
    mutationFn: () => {
      const body = { accepted: true, holderId };
      return api.post(`${certificatesUrl}/commitment`, body, { once: once.keyFor(body) });
    },
    onSuccess: () => {
      once.done();
      toast(t('certificates.commitDone'));
      refresh(certificatesUrl);
      onDone?.();
    },
  });
  return (
    <section aria-labelledby="commitment" className="card grid gap-3 border-2 border-rice-500 p-4">
      <h2 id="commitment" className="text-lg">
        {t('certificates.commitTitle')}
      </h2>
      <CommitmentText />
      {commit.error && (
        <p role="alert" className="font-bold text-error">
          {messageOf(commit.error)}
        </p>
      )}
      <Button wide busy={commit.isPending} icon={<HandHeart aria-hidden size={22} />} onClick={() => commit.mutate()}>
        {t('certificates.commit')}
      </Button>
    </section>
  );
}

/** What is promised, and by which law. */
export const CommitmentText = () => (
  <>
    <ol className="grid list-decimal gap-1 pl-6">
      <li>{t('certificates.commit1')}</li>
      <li>{t('certificates.commit2')}</li>
      <li>{t('certificates.commit3')}</li>
      <li>{t('certificates.commit4')}</li>
    </ol>
    <p className="text-base text-ink-2">{t('certificates.commitLaw')}</p>
  </>
);
