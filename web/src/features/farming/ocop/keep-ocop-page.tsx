import { Plus } from 'lucide-react';
import { useState } from 'react';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { Page } from '@/ui/page';
import { type OcopAct, OcopDialog } from './ocop-dialogs';
import { OcopList, type OcopSearch } from './ocop-list';

/** The officer's part of the OCOP register. */
export function KeepOcopPage(props: { search: OcopSearch; setSearch: (search: OcopSearch) => void }) {
  const [act, setAct] = useState<OcopAct>();
  return (
    <Page
      title={t('keepOcop.title')}
      lead={t('keepOcop.lead')}
      actions={
        <Button icon={<Plus aria-hidden size={20} />} onClick={() => setAct({ edit: undefined })}>
          {t('keepOcop.add')}
        </Button>
      }
    >
      <OcopList {...props} kept>
        {(product) =>
          product.state !== 'revoked' && (
            <div className="mt-1 flex flex-wrap gap-2">
              <Button look="quiet" aria-label={t('keepOcop.editOf', { name: product.name })} onClick={() => setAct({ edit: product })}>
                {t('keepOcop.edit')}
              </Button>
              <Button look="danger" aria-label={t('keepOcop.revokeOf', { name: product.name })} onClick={() => setAct({ revoke: product })}>
                {t('keepOcop.revoke')}
              </Button>
            </div>
          )
        }
      </OcopList>
      {act && <OcopDialog act={act} onClose={() => setAct(undefined)} />}
    </Page>
  );
}
