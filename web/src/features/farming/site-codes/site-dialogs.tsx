import { useState } from 'react';
import { api } from '@/api/http';
import { refresh } from '@/api/query';
import { noDay } from '@/api/unanswered';
import { t } from '@/i18n';
import { today } from '@/i18n/format';
import { AskDialog } from '@/ui/ask-dialog';
import { DateField } from '@/ui/date-field';
import { TextArea, TextField } from '@/ui/field';
import { QuantityField } from '@/ui/quantity-field';
import { ProducerField } from '../registers/producer-field';
import { draftOf, formOf, SiteFields } from './site-fields';
import { type Site, type SiteMove, sitesUrl } from './types';

export type SiteAct = 'edit' | 'join' | { move: SiteMove } | { end: Site['households'][number] };
type Props<Act> = { site: Site; act: Act; onClose: () => void };

const after = () => refresh(sitesUrl);

export function SiteDialog({ site, act, onClose }: Props<SiteAct>) {
  if (act === 'edit') return <Edit site={site} act={act} onClose={onClose} />;
  if (act === 'join') return <Join site={site} act={act} onClose={onClose} />;
  if ('move' in act) return <Move site={site} act={act} onClose={onClose} />;
  return <End site={site} act={act} onClose={onClose} />;
}

function Move({ site, act: { move }, onClose }: Props<{ move: SiteMove }>) {
  const [on, setOn] = useState(today());
  const [reason, setReason] = useState('');
  const [code, setCode] = useState(site.code ?? '');
  const body = { move, on: on || noDay, reason, code: move === 'issued' ? code || null : null };
  return (
    <AskDialog
      title={t(`siteCode.moves.${move}`)}
      yes={t(`siteCode.moves.${move}`)}
      danger={move === 'suspended' || move === 'revoked'}
      body={body}
      send={(once) => api.post(`${sitesUrl}/${site.id}/moves`, body, { once })}
      after={after}
      onClose={onClose}
    >
      {move === 'issued' && (
        <TextField
          name="code"
          label={t('siteCode.code')}
          autoComplete="off"
          maxLength={40}
          value={code}
          onChange={(event) => setCode(event.target.value)}
        />
      )}
      <DateField name="on" label={t('siteCode.on')} value={on} onChange={setOn} />
      <TextArea
        name="reason"
        label={t('siteCode.reason')}
        hint={t('siteCode.reasonHint')}
        maxLength={500}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </AskDialog>
  );
}

function Join({ site, onClose }: Props<'join'>) {
  const [household, setHousehold] = useState({ id: '', name: '' });
  const [area, setArea] = useState<number>();
  const [from, setFrom] = useState(today());
  const body = { householdId: household.id || null, name: household.name, areaSquareMetres: Math.round(area ?? 0), from: from || noDay };
  return (
    <AskDialog
      title={t('siteCode.join')}
      yes={t('console.save')}
      body={body}
      send={(once) => api.post(`${sitesUrl}/${site.id}/households`, body, { once })}
      after={after}
      onClose={onClose}
    >
      <ProducerField
        name="name"
        label={t('siteCode.household')}
        unit={site.unit.code}
        kind="household"
        value={household}
        onChange={setHousehold}
      />
      <QuantityField name="areaSquareMetres" label={t('siteCode.area')} unit="m²" value={area} onChange={setArea} />
      <DateField name="from" label={t('console.from')} value={from} onChange={setFrom} />
    </AskDialog>
  );
}

function End({ site, act: { end }, onClose }: Props<{ end: Site['households'][number] }>) {
  const [to, setTo] = useState(today());
  return (
    <AskDialog
      title={t('siteCode.endOf', { name: end.name })}
      yes={t('siteCode.end')}
      body={to}
      send={() => api.put(`${sitesUrl}/${site.id}/households/${end.no}/end`, { to: to || noDay })}
      after={after}
      onClose={onClose}
    >
      <DateField name="to" label={t('siteCode.lastDay')} value={to} onChange={setTo} />
    </AskDialog>
  );
}

function Edit({ site, onClose }: Props<'edit'>) {
  const [draft, setDraft] = useState(() => draftOf(site));
  const body = formOf(draft);
  return (
    <AskDialog
      title={t('siteCode.edit')}
      yes={t('console.save')}
      body={body}
      send={() => api.put(`${sitesUrl}/${site.id}`, body, { version: site.version })}
      after={after}
      onClose={onClose}
    >
      <SiteFields draft={draft} set={(change) => setDraft({ ...draft, ...change })} fixedKind />
    </AskDialog>
  );
}
