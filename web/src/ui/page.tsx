import { Link, type LinkProps } from '@tanstack/react-router';
import { ChevronLeft } from 'lucide-react';
import { type ReactNode, useEffect } from 'react';
import { t } from '@/i18n';

/** The tab's title while a page is open. */
export function useTitle(title: string | undefined) {
  useEffect(() => {
    if (title) document.title = `${title} – ${t('brand.name')}`;
  }, [title]);
}

type Props = {
  title: string;
  lead?: ReactNode;
  back?: { to: LinkProps['to']; params?: LinkProps['params']; label: string };
  actions?: ReactNode;
  narrow?: boolean;
  children: ReactNode;
};

/** One heading, one width, one way back. */
export function Page({ title, lead, back, actions, narrow = false, children }: Props) {
  useTitle(title);
  return (
    <div className={`page py-6 md:py-8 ${narrow ? 'max-w-3xl' : ''}`}>
      {back && (
        <Link to={back.to} params={back.params as never} className="link mb-2 inline-flex min-h-11 items-center gap-1">
          <ChevronLeft aria-hidden size={18} />
          {back.label}
        </Link>
      )}
      <div className="mb-6 flex flex-wrap items-end justify-between gap-4">
        <div>
          <h1 className="text-2xl md:text-3xl">{title}</h1>
          {lead && <div className="mt-1 max-w-prose text-ink-2">{lead}</div>}
        </div>
        {actions && <div className="flex flex-wrap gap-3">{actions}</div>}
      </div>
      {children}
    </div>
  );
}
