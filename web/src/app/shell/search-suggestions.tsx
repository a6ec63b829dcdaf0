import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { History, type LucideIcon, MapPin, Search, SpellCheck, Store } from 'lucide-react';
import { type RefObject, useEffect, useState } from 'react';
import { address } from '@/api/http';
import { keptList } from '@/api/kept-list';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { named, t } from '@/i18n';
import { fold } from '@/i18n/fold';
import { number } from '@/i18n/format';

/** What was searched for on this device. */
export const searched = keptList('searched', 8);

const longestAsked = 60;
const settleMilliseconds = 150;

type Option = { key: string; icon: LucideIcon; label: string; detail?: string; choose: () => void };
type Group = { name: string; options: Option[] };
type Props = {
  id: string;
  words: string;
  isOpen: boolean;
  setOpen: (isOpen: boolean) => void;
  /** The chosen line's id; empty while none is chosen, undefined while there are no lines. */
  setActive: (active: string | undefined) => void;
  steer: RefObject<((event: React.KeyboardEvent) => void) | undefined>;
  go: (words: string) => void;
};

/** The lines below the search box. The focus stays in the box: arrows choose a line, Enter follows it, Escape puts the lines away. */
export default function SearchSuggestions({ id, words, isOpen, setOpen, setActive, steer, go }: Props) {
  const navigate = useNavigate();
  const recent = searched.useAll();
  const [at, setAt] = useState(-1);
  const asked = useSettled(words.trim().slice(0, longestAsked));
  const answer = useQuery({
    ...read<Schemas['SuggestWordsResponse']>(address('/api/listings/suggestions', { q: asked })),
    enabled: isOpen && asked !== '',
    placeholderData: keepPreviousData,
    staleTime: 60_000,
    retry: false,
  });
  const data = words.trim() && asked ? answer.data : undefined;

  const leave = (follow: () => void) => () => {
    setOpen(false);
    follow();
  };
  const wanted = fold(words.trim());
  const mine = recent.filter((one) => one !== words.trim() && fold(one).includes(wanted)).slice(0, wanted ? 2 : 6);
  const groups: Group[] = [
    {
      name: t('suggest.spelling'),
      options: data?.corrected
        ? [{ key: 'corrected', icon: SpellCheck, label: data.corrected, choose: () => go(data.corrected ?? words) }]
        : [],
    },
    { name: t('suggest.recent'), options: mine.map((one) => ({ key: `recent-${one}`, icon: History, label: one, choose: () => go(one) })) },
    {
      name: t('suggest.products'),
      options: (data?.products ?? []).map((product) => ({
        key: product.code,
        icon: Search,
        label: named(product),
        detail: t('suggest.count', { count: number(product.count) }),
        choose: () => go(named(product)),
      })),
    },
    {
      name: t('suggest.sellers'),
      options: (data?.sellers ?? []).map((seller) => ({
        key: seller.id,
        icon: Store,
        label: seller.name,
        detail: t(`kind.${seller.kind}`),
        choose: leave(() => navigate({ to: '/nguoi-ban/$id', params: { id: seller.id } })),
      })),
    },
    {
      name: t('suggest.places'),
      options: (data?.places ?? []).map((place) => ({
        key: place.code,
        icon: MapPin,
        label: place.name,
        detail: t('suggest.count', { count: number(place.count) }),
        choose: leave(() => navigate({ to: '/tim', search: { unit: [place.code] } })),
      })),
    },
  ].filter(({ options }) => options.length > 0);
  const options = groups.flatMap((group) => group.options);
  const isShown = isOpen && options.length > 0;
  const chosen = isShown ? options[at] : undefined;
  const idOf = (option: Option) => `${id}-${options.indexOf(option)}`;

  // biome-ignore lint/correctness/useExhaustiveDependencies: other words, other lines
  useEffect(() => setAt(-1), [words, asked]);
  useEffect(() => setActive(isShown ? (chosen ? `${id}-${at}` : '') : undefined), [setActive, isShown, chosen, id, at]);
  useEffect(() => {
    steer.current = (event) => {
      if (event.key === 'Escape' && isShown) {
        event.preventDefault();
        setOpen(false);
      }
      if (event.key === 'Enter' && chosen) {
        event.preventDefault();
        chosen.choose();
      }
      if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
      event.preventDefault();
      setOpen(true);
      if (!options.length) return;
      const step = event.key === 'ArrowDown' ? 1 : -1;
      // One place besides the lines: the box itself, with what was typed.
      setAt((old) => ((old + 1 + step + options.length + 1) % (options.length + 1)) - 1);
    };
  });

  return (
    <div
      hidden={!isShown}
      className="absolute inset-x-0 top-full z-40 mt-1 max-h-[70vh] overflow-y-auto rounded-lg border border-line bg-white py-1 text-ink shadow-card"
    >
      <div id={`${id}-list`} role="listbox" aria-label={t('search.suggestions')} aria-busy={answer.isFetching}>
        {groups.map((group) => (
          // biome-ignore lint/a11y/useSemanticElements: a listbox is divided by groups, not by fieldsets
          <div key={group.name} role="group" aria-label={group.name}>
            <p aria-hidden className="px-5 pt-2 text-sm text-ink-2">
              {group.name}
            </p>
            {group.options.map((option) => (
              // The list is steered from the input; a pointer chooses before the input loses its focus.
              <div
                key={option.key}
                id={idOf(option)}
                role="option"
                tabIndex={-1}
                aria-selected={option === chosen}
                onPointerDown={(event) => event.preventDefault()}
                onClick={option.choose}
                onKeyDown={undefined}
                className={`flex min-h-11 cursor-pointer items-center gap-3 px-5 py-1 ${option === chosen ? 'bg-leaf-100' : 'hover:bg-leaf-50'}`}
              >
                <option.icon aria-hidden size={16} className="shrink-0 text-ink-2" />
                <span className="min-w-0 grow">{option.label}</span>
                {option.detail && <span className="shrink-0 text-sm text-ink-2">{option.detail}</span>}
              </div>
            ))}
          </div>
        ))}
      </div>
      {mine.length > 0 && (
        <button type="button" onClick={searched.clear} className="link min-h-11 px-5">
          {t('suggest.forget')}
        </button>
      )}
      <p role="status" className="sr-only">
        {isShown && t('suggest.some', { count: number(options.length) })}
      </p>
    </div>
  );
}

/** The words once nobody has typed for a moment. */
function useSettled(words: string) {
  const [settled, setSettled] = useState(words);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(words), settleMilliseconds);
    return () => clearTimeout(timer);
  }, [words]);
  return settled;
}
