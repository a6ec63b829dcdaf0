import { useState } from 'react';
import { messageOf } from '@/api/problem';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { SelectField } from '@/ui/field';
import { type Column, fields, isField, required } from './types';

type Props = { columns: readonly Column[]; busy: boolean; error: unknown; onSend: (mapping: (string | null)[]) => void };

/** Which column of the file is what. A field is given once: choosing it here takes it from where it was. */
export function MappingStep({ columns, busy, error, onSend }: Props) {
  const [mapping, setMapping] = useState(() => columns.map(({ field }) => field));
  const missing = required.filter((field) => !mapping.includes(field));
  return (
    <form
      className="card grid gap-5 p-5"
      onSubmit={(event) => {
        event.preventDefault();
        onSend(mapping);
      }}
    >
      <h2 className="text-xl">{t('imports.mapping')}</h2>
      {error !== null && error !== undefined && (
        <p role="alert" className="font-bold text-error">
          {messageOf(error)}
        </p>
      )}
      {missing.length > 0 && (
        <p role="status" className="rounded-lg bg-warn-bg p-3 text-warn">
          {t('imports.stillMissing', { fields: missing.map((field) => t(`imports.field.${field}`)).join(', ') })}
        </p>
      )}
      <div className="grid gap-4 sm:grid-cols-2 lg:grid-cols-3">
        {columns.map(({ index, header }) => (
          <SelectField
            key={index}
            name={`mapping-${index}`}
            label={header || t('imports.noHeader', { number: index + 1 })}
            value={mapping[index] ?? ''}
            onChange={(event) => {
              const chosen = isField(event.target.value) ? event.target.value : null;
              setMapping(mapping.map((field, at) => (at === index ? chosen : field === chosen ? null : field)));
            }}
          >
            <option value="">{t('imports.leaveOut')}</option>
            {fields.map((field) => (
              <option key={field} value={field}>
                {t(`imports.field.${field}`)}
              </option>
            ))}
          </SelectField>
        ))}
      </div>
      <div>
        <Button type="submit" busy={busy} disabled={missing.length > 0}>
          {t('imports.preview')}
        </Button>
      </div>
    </form>
  );
}
