import { Sprout } from 'lucide-react';
import { useState } from 'react';
import { t } from '@/i18n';

/** A photo that keeps its place while it loads and gives way to a leaf when it cannot be had. */
export function Photo({
  url,
  alt,
  eager = false,
  className = '',
  contain = false,
  large = false,
}: {
  url?: string | null;
  alt: string;
  eager?: boolean;
  className?: string;
  contain?: boolean;
  large?: boolean;
}) {
  const [isBroken, setBroken] = useState(false);
  if (!url || isBroken)
    return (
      <span className={`grid place-items-center bg-leaf-50 text-leaf-300 ${className}`}>
        <Sprout aria-hidden size={40} strokeWidth={1.5} />
        {alt && <span className="sr-only">{alt}</span>}
      </span>
    );
  return (
    <img
      src={url}
      srcSet={url.endsWith('.webp') ? `${url}?w=480 480w, ${url} 1600w` : undefined}
      sizes={large ? '(min-width: 1024px) 50vw, 100vw' : '(min-width: 640px) 320px, 50vw'}
      alt={alt}
      width={640}
      height={480}
      loading={eager ? 'eager' : 'lazy'}
      fetchPriority={eager ? 'high' : 'auto'}
      decoding="async"
      onError={() => setBroken(true)}
      className={`bg-leaf-50 ${contain ? 'object-contain' : 'object-cover'} ${className}`}
    />
  );
}

export function Gallery({ photos, title }: { photos: readonly { id: string; url: string }[]; title: string }) {
  const [at, setAt] = useState(0);
  const shown = photos[Math.min(at, photos.length - 1)];
  return (
    <section aria-label={t('listing.photos')} className="grid content-start gap-3">
      <Photo key={shown?.id} url={shown?.url} alt={title} eager large className="aspect-[4/3] w-full rounded-xl" />
      {photos.length > 1 && (
        <ul className="flex gap-2 overflow-x-auto p-1">
          {photos.map((photo, index) => (
            <li key={photo.id}>
              <button
                type="button"
                aria-label={t('listing.photoOf', { number: index + 1, count: photos.length })}
                aria-current={index === at || undefined}
                onClick={() => setAt(index)}
                className={`block overflow-hidden rounded-md border-2 ${index === at ? 'border-leaf-700' : 'border-transparent'}`}
              >
                <Photo url={photo.url} alt="" className="size-16" />
              </button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
