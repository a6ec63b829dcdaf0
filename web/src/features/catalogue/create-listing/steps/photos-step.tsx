import { Camera, Trash2 } from 'lucide-react';
import { useEffect, useState } from 'react';
import { newKey } from '@/api/once';
import { t } from '@/i18n';
import { shrinkPhoto } from '@/ui/shrink-photo';
import type { DraftPhoto } from '../../sell/listing-form';
import { Faulty } from './faulty';
import type { StepProps } from './step';

const most = 5;

/** Photos from the camera or the album, made small before they are kept. */
export function PhotosStep({ draft, set }: StepProps) {
  const [isBusy, setBusy] = useState(false);
  const [isBad, setBad] = useState(false);
  const urls = usePreviews(draft.photos);
  const add = async (files: FileList | null) => {
    if (!files?.length) return;
    setBusy(true);
    setBad(false);
    const small: DraftPhoto[] = [];
    for (const file of [...files].slice(0, most - draft.photos.length)) {
      try {
        small.push({ key: newKey(), content: await shrinkPhoto(file), isSent: false });
      } catch {
        setBad(true);
      }
    }
    setBusy(false);
    if (small.length) set({ photos: [...draft.photos, ...small] });
  };
  return (
    <Faulty name="photo" text={isBad ? t('selling.badPhoto') : undefined}>
      {urls.length > 0 && (
        <ul className="mb-4 grid grid-cols-2 gap-3 sm:grid-cols-3">
          {urls.map((url, at) => (
            <li key={url} className="relative overflow-hidden rounded-lg border border-line">
              <img
                src={url}
                alt={t('selling.photo', { number: at + 1 })}
                width={320}
                height={240}
                className="aspect-[4/3] w-full object-cover"
              />
              {!draft.photos[at]?.isSent && (
                <button
                  type="button"
                  className="absolute right-2 bottom-2 grid size-14 place-items-center rounded-full bg-white text-error shadow-card"
                  aria-label={t('selling.removePhoto', { number: at + 1 })}
                  onClick={() => set({ photos: draft.photos.filter((_, index) => index !== at) })}
                >
                  <Trash2 aria-hidden size={24} />
                </button>
              )}
            </li>
          ))}
        </ul>
      )}
      {draft.photos.length < most && (
        <label className="grid min-h-40 place-items-center content-center gap-2 rounded-xl border-2 border-dashed border-leaf-700 bg-leaf-50 p-6 text-center font-bold text-leaf-700 has-focus-visible:outline-3 has-focus-visible:outline-black">
          <Camera aria-hidden size={44} strokeWidth={1.6} />
          {t(isBusy ? 'selling.shrinking' : draft.photos.length ? 'selling.anotherPhoto' : 'selling.takePhoto')}
          <input
            type="file"
            accept="image/*"
            multiple
            className="sr-only"
            disabled={isBusy}
            onChange={(event) => add(event.target.files)}
          />
        </label>
      )}
      <p role="status" className="mt-3 text-ink-2">
        {t('selling.photoHint', { count: draft.photos.length, most })}
      </p>
    </Faulty>
  );
}

/** Addresses of the photos for as long as they are shown. */
export function usePreviews(photos: readonly DraftPhoto[]) {
  const [urls, setUrls] = useState<string[]>([]);
  useEffect(() => {
    const made = photos.map((photo) => URL.createObjectURL(photo.content));
    setUrls(made);
    return () => {
      for (const url of made) URL.revokeObjectURL(url);
    };
  }, [photos]);
  return urls;
}
