import { useMutation } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useDraft } from '@/api/draft';
import { api } from '@/api/http';
import { useOnceKey } from '@/api/once';
import { refresh } from '@/api/query';
import type { Schemas } from '@/api/types';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';
import { Page } from '@/ui/page';
import { toast } from '@/ui/toast';
import { emptySite, formOf, SiteFields } from './site-fields';
import { sitesUrl } from './types';

const empty = { ...emptySite, appliedOn: '', issuedOn: '', reason: '' };

/** The officer takes an application into the register, or a code that was issued before. */
export function NewSitePage() {
  const navigate = useNavigate();
  const [draft, set, clear] = useDraft('site-code', empty);
  const once = useOnceKey('site-code');
  const send = useMutation({
    mutationFn: () => {
      const { appliedOn, issuedOn, reason, ...site } = draft;
      const body: Schemas['RegisterSiteCodeRequest'] = {
        site: formOf(site),
        appliedOn: appliedOn || noDay,
        issuedOn: issuedOn || null,
        reason,
      };
      return api.post<Schemas['RegisterSiteCodeResponse']>(sitesUrl, body, { once: once.keyFor(body) });
    },
    onSuccess: ({ id }) => {
      once.done();
      clear();
      refresh(sitesUrl);
      toast(t('console.saved'));
      navigate({ to: '/ma-vung/$id', params: { id } });
    },
  });
  return (
    <Page narrow title={t('siteCode.add')} back={{ to: '/ma-vung', label: t('siteCode.register') }}>
      <FormErrors error={send.error}>
        <form
          noValidate
          className="grid gap-5"
          onSubmit={(event) => {
            event.preventDefault();
            send.mutate();
          }}
        >
          <ErrorSummary error={send.error} />
          <SiteFields draft={draft} set={set} prefix="site." />
          <div className="grid items-end gap-5 sm:grid-cols-2">
            <DateField
              name="appliedOn"
              label={t('siteCode.appliedOn')}
              value={draft.appliedOn}
              onChange={(appliedOn) => set({ appliedOn })}
            />
            <DateField
              name="issuedOn"
              label={t('siteCode.issuedOn')}
              hint={t('siteCode.issuedHint')}
              optional
              value={draft.issuedOn}
              onChange={(issuedOn) => set({ issuedOn })}
            />
          </div>
          <TextField
            name="reason"
            label={t('siteCode.reason')}
            hint={t('siteCode.reasonHint')}
            maxLength={500}
            value={draft.reason}
            onChange={(event) => set({ reason: event.target.value })}
          />
          <Button type="submit" busy={send.isPending}>
            {t('siteCode.add')}
          </Button>
        </form>
      </FormErrors>
    </Page>
  );
}
