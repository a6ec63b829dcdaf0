import { FileSpreadsheet } from 'lucide-react';
import { useId, useState } from 'react';
import { address } from '@/api/http';
import { t } from '@/i18n';
import { Button, buttonClass } from '@/ui/button';
import { ErrorSummary, Field, FormErrors, GroupFault } from '@/ui/field';
import type { NumberFormat } from './types';

type Props = { sellerId: string; busy: boolean; error: unknown; onSend: (file: File, numberFormat: NumberFormat) => void };

/** Which file, and how numbers are written in it: that is asked, never guessed. */
export function FileStep({ sellerId, busy, error, onSend }: Props) {
  const [file, setFile] = useState<File>();
  const [format, setFormat] = useState<NumberFormat>();
  const formatFault = useId();
  const [missing, setMissing] = useState<Record<string, string>>({});
  return (
    <FormErrors error={error}>
      <form
        noValidate
        className="card grid gap-5 p-5"
        onSubmit={(event) => {
          event.preventDefault();
          const faults = {
            ...(file ? {} : { file: t('imports.chooseFile') }),
            ...(format ? {} : { numberFormat: t('imports.chooseFormat') }),
          };
          setMissing(faults);
          if (file && format) onSend(file, format);
        }}
      >
        <ErrorSummary error={error} faults={Object.keys(missing).length ? missing : undefined} attempt={missing} />
        <div className="flex flex-wrap items-center gap-3">
          <FileSpreadsheet aria-hidden size={28} className="text-leaf-700" />
          <a href={address('/api/listings/imports/template', { sellerId })} download className={buttonClass({ look: 'quiet' })}>
            {t('imports.template')}
          </a>
        </div>
        <Field name="file" label={t('imports.file')} hint={t('imports.fileHint')} {...(missing.file ? { error: missing.file } : {})}>
          {(control) => (
            <input
              {...control}
              type="file"
              accept=".xlsx,.csv,.txt"
              className="control"
              onChange={(event) => setFile(event.target.files?.[0])}
            />
          )}
        </Field>
        <fieldset className="grid gap-2" data-field="numberFormat" aria-describedby={formatFault}>
          <legend className="mb-1 font-bold">{t('imports.numberFormat')}</legend>
          {(['comma', 'point'] as const).map((choice) => (
            <label key={choice} className="flex min-h-11 items-center gap-3">
              <input
                type="radio"
                name="numberFormat"
                value={choice}
                checked={format === choice}
                onChange={() => setFormat(choice)}
                className="size-6 accent-leaf-700"
              />
              <span>{t(`imports.format.${choice}`)}</span>
            </label>
          ))}
          <GroupFault name="numberFormat" id={formatFault} error={missing.numberFormat} />
        </fieldset>
        <div>
          <Button type="submit" busy={busy}>
            {t('imports.preview')}
          </Button>
        </div>
      </form>
    </FormErrors>
  );
}
