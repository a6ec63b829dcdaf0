import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { TextField } from './field';

/** A growing-area or packing-house code. What the register does not know is no fault: buyers see it as the seller's word. */
export function SiteField({ value, onChange }: { value: string; onChange: (value: string) => void }) {
  const [asked, setAsked] = useState(value.trim());
  const known = useQuery({
    ...read<Schemas['LookUpSiteCodeResponse']>(address('/api/site-codes/look-up', { code: asked })),
    enabled: asked !== '',
    retry: false,
  });
  const isInForce = known.data?.items.some(({ status }) => status === 'issued');
  return (
    <div>
      <TextField
        name="siteCode"
        label={t('selling.siteCode')}
        hint={t('selling.siteCodeHint')}
        optional
        value={value}
        maxLength={40}
        onChange={(event) => onChange(event.target.value)}
        onBlur={() => setAsked(value.trim())}
      />
      {asked !== '' && asked === value.trim() && !known.isPending && (
        <p role="status" className={isInForce ? 'mt-2 text-leaf-700' : 'mt-2 text-warn'}>
          {t(isInForce ? 'selling.siteKnown' : known.data ? 'selling.siteFallen' : 'selling.siteUnknown')}
        </p>
      )}
    </div>
  );
}
