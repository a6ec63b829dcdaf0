import { useNavigate, useSearch } from '@tanstack/react-router';
import { Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useId, useRef, useState } from 'react';
import { loadTexts, t } from '@/i18n';

const load = () => Promise.all([import('./search-suggestions'), loadTexts('later')]).then(([module]) => module);
const Suggestions = lazy(load);

/** Takes words; what suggests some while one types is loaded when somebody first comes here. */
export function SearchBox() {
  const id = useId();
  const navigate = useNavigate();
  const { q: asked = '' } = useSearch({ strict: false }) as { q?: string };
  const [words, setWords] = useState(asked);
  const [isOpen, setOpen] = useState<boolean>();
  const [active, setActive] = useState<string>();
  const steer = useRef<(event: React.KeyboardEvent) => void>(undefined);
  useEffect(() => setWords(String(asked)), [asked]);

  const go = (typed: string) => {
    const q = typed.trim() || undefined;
    setOpen(false);
    setWords(typed);
    navigate({ to: '/tim', search: { q } });
    if (q) load().then(({ searched }) => searched.add(q));
  };
  return (
    <search
      className="relative block"
      onBlur={(event) => {
        if (!event.currentTarget.contains(event.relatedTarget)) setOpen(false);
      }}
    >
      <form
        action="/tim"
        onSubmit={(event) => {
          event.preventDefault();
          go(words);
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
          maxLength={200}
          aria-expanded={active !== undefined}
          aria-controls={`${id}-list`}
          aria-activedescendant={active || undefined}
          aria-autocomplete="list"
          placeholder={t('search.placeholder')}
          value={words}
          onChange={(event) => {
            setWords(event.target.value);
            setOpen(true);
          }}
          onFocus={() => setOpen(true)}
          onKeyDown={(event) => steer.current?.(event)}
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
      {isOpen !== undefined && (
        <Suspense>
          <Suggestions id={id} words={words} isOpen={isOpen} setOpen={setOpen} setActive={setActive} steer={steer} go={go} />
        </Suspense>
      )}
    </search>
  );
}
