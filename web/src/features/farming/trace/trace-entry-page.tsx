import { Camera, QrCode } from 'lucide-react';
import { useState } from 'react';
import { t } from '@/i18n';
import { Button, ButtonLink } from '@/ui/button';
import { TextField } from '@/ui/field';
import { Page } from '@/ui/page';

/** Types the code of a label; the answer is a page of the server's own, which needs no script. */
export function TraceEntryPage({ open = (address: string) => window.location.assign(address) }: { open?: (address: string) => void }) {
  const [code, setCode] = useState('');
  const [isEmpty, setEmpty] = useState(false);
  return (
    <Page title={t('trace.title')} lead={t('trace.lead')} narrow>
      <form
        noValidate
        className="card grid gap-5 p-5 md:p-8"
        onSubmit={(event) => {
          event.preventDefault();
          const bare = code.trim().toUpperCase();
          setEmpty(bare === '');
          if (bare) open(`/t/${encodeURIComponent(bare)}`);
        }}
      >
        <span className="grid size-16 place-items-center rounded-full bg-rice-100 text-ink">
          <QrCode aria-hidden size={32} />
        </span>
        <TextField
          name="code"
          label={t('trace.code')}
          hint={t('trace.codeHint')}
          error={isEmpty ? t('trace.empty') : undefined}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          className="text-xl tracking-widest uppercase"
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
        <Button type="submit" className="sm:justify-self-start sm:px-10">
          {t('trace.do')}
        </Button>
        <ButtonLink to="/truy-xuat/quet" look="quiet" icon={<Camera aria-hidden size={22} />} className="sm:justify-self-start">
          {t('trace.scan')}
        </ButtonLink>
      </form>
    </Page>
  );
}
