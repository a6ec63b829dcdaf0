import { useMutation } from '@tanstack/react-query';
import { Camera, Trash2 } from 'lucide-react';
import { useState } from 'react';
import { api } from '@/api/http';
import { newKey } from '@/api/once';
import { messageOf } from '@/api/problem';
import { refresh } from '@/api/query';
import type { Listing, Schemas } from '@/api/types';
import { t } from '@/i18n';
import { Confirm } from '@/ui/dialog';
import { Photo } from '@/ui/photo';
import { shrinkPhoto } from '@/ui/shrink-photo';

/** Photos are stored at once, apart from the form. */
export function EditPhotos({ listing }: { listing: Listing }) {
  const [removing, setRemoving] = useState<string>();
  const renew = () => refresh(`/api/listings/${listing.id}`, '/api/my/listings');
  const add = useMutation({
    mutationFn: async (file: File) => {
      const small = await shrinkPhoto(file);
      const body = new FormData();
      body.append('photo', small, small.type === 'image/webp' ? 'photo.webp' : 'photo.jpg');
      return api.post<Schemas['AddPhotoResponse']>(`/api/listings/${listing.id}/photos`, body, { once: newKey() });
    },
    onSuccess: renew,
  });
  const remove = useMutation({
    mutationFn: (photo: string) => api.delete(`/api/listings/${listing.id}/photos/${photo}`),
    onSuccess: () => {
      setRemoving(undefined);
      return renew();
    },
  });
  const error = add.error ?? remove.error;
  return (
    <section aria-label={t('selling.photos')} className="mb-6">
      {error && (
        <p role="alert" className="mb-2 font-bold text-error">
          {messageOf(error)}
        </p>
      )}
      <ul className="grid grid-cols-2 gap-3 sm:grid-cols-4">
        {listing.photos.map((photo, at) => (
          <li key={photo.id} className="relative">
            <Photo url={photo.url} alt={t('selling.photo', { number: at + 1 })} className="aspect-[4/3] w-full rounded-lg" />
            <button
              type="button"
              aria-label={t('selling.removePhoto', { number: at + 1 })}
              onClick={() => setRemoving(photo.id)}
              className="absolute right-1.5 bottom-1.5 grid size-14 place-items-center rounded-full bg-white text-error shadow-card"
            >
              <Trash2 aria-hidden size={24} />
            </button>
          </li>
        ))}
        <li>
          <label className="grid aspect-[4/3] place-items-center content-center gap-1 rounded-lg border-2 border-dashed border-leaf-700 bg-leaf-50 font-bold text-leaf-700 has-focus-visible:outline-3 has-focus-visible:outline-black">
            <Camera aria-hidden size={30} />
            {t(add.isPending ? 'selling.shrinking' : 'selling.anotherPhoto')}
            <input
              type="file"
              accept="image/*"
              className="sr-only"
              disabled={add.isPending}
              onChange={(event) => {
                const file = event.target.files?.[0];
                if (file) add.mutate(file);
                event.target.value = '';
              }}
            />
          </label>
        </li>
      </ul>
      <Confirm
        open={removing !== undefined}
        danger
        title={t('goods.removePhoto')}
        yes={t('goods.remove')}
        busy={remove.isPending}
        onYes={() => removing && remove.mutate(removing)}
        onClose={() => setRemoving(undefined)}
      />
    </section>
  );
}
