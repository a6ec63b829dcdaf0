import { CircleAlert } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { sentence } from '@/api/problem';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import type { GridRow } from './cells';
import { reasonsOf } from './grid-state';

type Props = { answer: Schemas['SaveGridResponse']; rows: readonly GridRow[] };
const mostNamed = 10;

/** What came of a save of which something was refused: how many lines, each reason, and which lines it holds for. */
export function GridOutcome({ answer, rows }: Props) {
  const box = useRef<HTMLElement>(null);
  const refused = answer.rows.length - answer.stored;
  // biome-ignore lint/correctness/useExhaustiveDependencies: each answer is read anew
  useEffect(() => box.current?.focus(), [answer]);
  if (refused === 0) return null;
  const titleOf = (id: string) => answer.rows.find((row) => row.id === id)?.now?.title ?? rows.find((row) => row.id === id)?.title ?? '';
  const titles = (ids: readonly string[]) =>
    ids.slice(0, mostNamed).map(titleOf).filter(Boolean).join(', ') +
    (ids.length > mostNamed ? t('grid.andMore', { count: number(ids.length - mostNamed) }) : '');
  return (
    <section ref={box} tabIndex={-1} role="alert" className="rounded-lg border-2 border-error bg-error-bg p-4 text-error">
      <p className="flex items-center gap-2 font-bold">
        <CircleAlert aria-hidden size={20} className="shrink-0" />
        {t('grid.refused', { refused: number(refused), stored: number(answer.stored) })}
      </p>
      <ul className="mt-2 grid list-disc gap-1 pl-8">
        {reasonsOf(answer.rows).map(({ code, details, ids }) => (
          <li key={code + JSON.stringify(details)}>
            {sentence(code, details ?? undefined)}{' '}
            <span className="block text-ink">{t('grid.reasonOf', { count: ids.length, titles: titles(ids) })}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
