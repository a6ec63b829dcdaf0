import { useMutation, useQuery } from '@tanstack/react-query';
import { Images } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { messageOf, sentence } from '@/api/problem';
import { queryClient, read, refresh } from '@/api/query';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Button } from '@/ui/button';
import { ErrorSummary, Field, FormErrors } from '@/ui/field';
import type { ImportPhotos } from './types';

/** Photos from a zip: first which goes to which row, then, few at a time, into the listings. */
export function PhotosStep({ own }: { own: string }) {
  const address = `${own}/photos`;
  const photos = useQuery(read<ImportPhotos>(address));
  const [file, setFile] = useState<File>();
  const [missing, setMissing] = useState<Record<string, string>>();
  const keep = (known: ImportPhotos) => queryClient.setQueryData([address], known);
  const send = useMutation({
    mutationFn: (zip: File) => {
      const body = new FormData();
      body.append('photos', zip);
      return api.put<ImportPhotos>(address, body);
    },
    onSuccess: keep,
  });
  // Each answer says how many are left: a lost connection loses nothing, and asking again adds nothing twice.
  const add = useMutation({
    mutationFn: async () => {
      let known = photos.data;
      while (known && known.ready > 0) {
        const before: number = known.ready;
        known = await api.post<ImportPhotos>(`${address}/commit`);
        keep(known);
        if (known.ready >= before) break;
      }
    },
    onSettled: () => refresh(address, '/api/my/listings'),
  });
  const known = photos.data;
  return (
    <FormErrors error={send.error}>
      <form
        noValidate
        aria-labelledby="import-photos"
        className="card grid gap-4 p-4"
        onSubmit={(event) => {
          event.preventDefault();
          setMissing(file ? undefined : { photos: sentence('import.photos_required') });
          if (file) send.mutate(file);
        }}
      >
        <div className="grid gap-1">
          <h2 id="import-photos" className="flex items-center gap-2 text-lg font-bold">
            <Images aria-hidden size={24} className="text-leaf-700" />
            {t('imports.photos.title')}
          </h2>
          <p className="text-ink-2">{t('imports.photos.lead')}</p>
        </div>
        <ErrorSummary error={send.error} {...(missing ? { faults: missing } : {})} attempt={missing} />
        <Field
          name="photos"
          label={t('imports.photos.file')}
          hint={t('imports.photos.hint')}
          {...(missing?.photos ? { error: missing.photos } : {})}
        >
          {(control) => (
            <input {...control} type="file" accept=".zip" className="control" onChange={(event) => setFile(event.target.files?.[0])} />
          )}
        </Field>
        <div>
          <Button type="submit" look="quiet" busy={send.isPending}>
            {t('imports.photos.send')}
          </Button>
        </div>
        {send.isSuccess && known?.items.length === 0 && <p role="status">{t('imports.photos.none')}</p>}
        {known && known.items.length > 0 && (
          <>
            <p role="status" className="font-bold">
              {add.isPending
                ? t('imports.photos.adding', {
                    done: number(known.stored + known.refused),
                    all: number(known.items.length - known.unmatched),
                  })
                : t('imports.photos.figures', {
                    matched: number(known.waiting + known.stored),
                    unmatched: number(known.unmatched),
                    refused: number(known.refused),
                  })}
            </p>
            <PhotosTable photos={known} />
            {add.error && (
              <p role="alert" className="font-bold text-error">
                {messageOf(add.error)}
              </p>
            )}
            {known.ready > 0 ? (
              <div>
                <Button type="button" busy={add.isPending} onClick={() => add.mutate()}>
                  {t('imports.photos.add', { count: number(known.ready) })}
                </Button>
              </div>
            ) : (
              known.waiting > 0 && <p className="text-ink-2">{t('imports.photos.first')}</p>
            )}
          </>
        )}
      </form>
    </FormErrors>
  );
}

function PhotosTable({ photos }: { photos: ImportPhotos }) {
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
    <section aria-label={t('imports.photos.list')} tabIndex={0} className="max-h-80 overflow-auto rounded-lg border border-line">
      <table className="w-full border-collapse text-sm">
        <caption className="sr-only">{t('imports.photos.list')}</caption>
        <thead className="sticky top-0 bg-leaf-50 text-left">
          <tr>
            {(['name', 'row', 'result'] as const).map((column) => (
              <th key={column} scope="col" className="border-b border-line px-3 py-2">
                {t(`imports.photos.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {photos.items.map((photo, place) => (
            <tr key={`${place}/${photo.fileName}`} className="border-b border-line/60 align-top last:border-0">
              <th scope="row" className="min-w-28 px-3 py-2 text-left font-normal wrap-anywhere">
                {photo.fileName}
              </th>
              <td className="px-3 py-2 whitespace-nowrap">{photo.rowKey ?? '–'}</td>
              <td className="px-3 py-2">
                <span className={`font-bold ${photo.state === 'waiting' || photo.state === 'stored' ? 'text-leaf-700' : 'text-error'}`}>
                  {t(`imports.photos.state.${photo.state}`)}
                </span>
                {photo.code && <p className="text-error">{sentence(photo.code)}</p>}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
