import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { useEffect, useId, useState } from 'react';
import { read } from '@/api/query';
import type { Products } from '@/api/types';
import { named, t } from '@/i18n';
import { fold } from '@/i18n/fold';

/** Suggests products while one types, with or without diacritics. */
export function SearchBox() {
  const id = useId();
  const navigate = useNavigate();
  const { q: asked = '' } = useSearch({ strict: false }) as { q?: string };
  const [words, setWords] = useState(asked);
  const [isOpen, setOpen] = useState(false);
  const [at, setAt] = useState(-1);
  useEffect(() => setWords(String(asked)), [asked]);

  const products = useQuery({ ...read<Products>('/api/products'), enabled: isOpen, staleTime: Number.POSITIVE_INFINITY }).data?.items ?? [];
  const wanted = fold(words);
  const hits = wanted ? products.filter((product) => fold(`${product.nameVi} ${product.nameEn}`).includes(wanted)).slice(0, 6) : [];
  const isShown = isOpen && hits.length > 0;

  const go = (q: string) => {
    setOpen(false);
    setWords(q);
    navigate({ to: '/tim', search: { q: q.trim() || undefined } });
  };
  const onKey = (event: React.KeyboardEvent) => {
    if (event.key === 'Escape') setOpen(false);
    if (!isShown || (event.key !== 'ArrowDown' && event.key !== 'ArrowUp')) return;
    event.preventDefault();
    setAt((old) => (event.key === 'ArrowDown' ? (old + 1) % hits.length : (old <= 0 ? hits.length : old) - 1));
  };
  const chosen = isShown ? hits[at] : undefined;
  return (
    <search className="relative block">
      <form
        action="/tim"
        onSubmit={(event) => {
          event.preventDefault();
          go(chosen ? named(chosen) : words);
        }}
        className="flex overflow-hidden rounded-full bg-white focus-within:ring-3 focus-within:ring-rice-500"
      >
        <label htmlFor={id} className="sr-only">
          {t('search.label')}
        </label>
        <input
          id={id}
          name="q"
          type="search"
          role="combobox"
          autoComplete="off"
          aria-expanded={isShown}
          aria-controls={`${id}-list`}
          aria-activedescendant={chosen && `${id}-${at}`}
          aria-autocomplete="list"
          placeholder={t('search.placeholder')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setOpen(true);
            setAt(-1);
          }}
          onFocus={() => setOpen(true)}
          onBlur={() => setOpen(false)}
          onKeyDown={onKey}
          className="h-11 min-w-0 grow bg-transparent pr-2 pl-5 text-ink outline-none! placeholder:text-control [box-shadow:none]!"
        />
        <button
          type="submit"
          aria-label={t('search.do')}
          className="grid h-11 w-14 place-items-center bg-rice-500 text-ink hover:brightness-95"
        >
          <Search aria-hidden size={22} />
        </button>
      </form>
      <div
        id={`${id}-list`}
        role="listbox"
        aria-label={t('search.suggestions')}
        hidden={!isShown}
        className="absolute inset-x-0 top-full z-40 mt-1 overflow-hidden rounded-lg border border-line bg-white py-1 text-ink shadow-card"
      >
        {hits.map((product, index) => (
          // The list is steered from the input; a pointer chooses before the input loses its focus.
          <div
            key={product.code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === at}
            onPointerDown={(event) => {
              event.preventDefault();
              go(named(product));
            }}
            className={`flex min-h-11 cursor-pointer items-center gap-3 px-5 ${index === at ? 'bg-leaf-100' : 'hover:bg-leaf-50'}`}
          >
            <Search aria-hidden size={16} className="text-ink-2" />
            {named(product)}
          </div>
        ))}
      </div>
    </search>
  );
}
