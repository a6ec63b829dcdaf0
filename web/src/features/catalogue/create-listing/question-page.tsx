import { ArrowRight, ChevronLeft, Phone } from 'lucide-react';
import { type ReactNode, useEffect, useRef } from 'react';
import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { useTitle } from '@/ui/page';
import { ReadAloud } from './read-aloud';
import { sayable, wordsOf } from './spoken-words';

type Props = {
  title: string;
  hint?: string;
  /** 1-based place among the questions. */
  at: number;
  of: number;
  onBack?: () => void;
  onNext: () => void;
  next?: string;
  children: ReactNode;
};

/** One question per page: a way back, one heading, one large button. */
export function QuestionPage({ title, hint, at, of, onBack, onNext, next, children }: Props) {
  useTitle(title);
  const heading = useRef<HTMLHeadingElement>(null);
  const answers = useRef<HTMLDivElement>(null);
  const sentences = () => {
    const said = [...[title, hint ?? ''].map(sayable), ...(answers.current ? wordsOf(answers.current) : [])];
    return [...new Set(said)].filter(Boolean);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: each question moves the focus to its own heading
  useEffect(() => {
    heading.current?.focus();
  }, [at]);
  return (
    <form
      className="farmer page max-w-2xl py-4 md:py-8"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        onNext();
      }}
    >
      <div className="mb-2 flex min-h-14 items-center justify-between gap-4">
        {onBack ? (
          <button type="button" className="link inline-flex min-h-14 items-center gap-1" onClick={onBack}>
            <ChevronLeft aria-hidden size={22} />
            {t('selling.back')}
          </button>
        ) : (
          <span />
        )}
        <p className="text-ink-2">{t('selling.stepOf', { at, of })}</p>
      </div>
      <div aria-hidden className="mb-6 h-2 overflow-hidden rounded-full bg-leaf-100">
        <div className="h-full rounded-full bg-leaf-700" style={{ width: `${(at / of) * 100}%` }} />
      </div>
      <h1 ref={heading} tabIndex={-1} className="text-2xl md:text-3xl">
        {title}
      </h1>
      {hint && <p className="mt-1 text-ink-2">{hint}</p>}
      <ReadAloud key={at} sentences={sentences} />
      <div ref={answers} className="mt-6 grid gap-5">
        {children}
      </div>
      <div className="mt-8 grid gap-3">
        <Button type="submit" wide icon={<ArrowRight aria-hidden size={22} />}>
          {next ?? t('selling.next')}
        </Button>
        <p className="flex items-center justify-center gap-2 text-ink-2">
          <Phone aria-hidden size={18} />
          {t('selling.help')}
        </p>
      </div>
    </form>
  );
}
