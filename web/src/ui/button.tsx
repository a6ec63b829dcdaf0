import { Link, type LinkProps } from '@tanstack/react-router';
import type { ComponentProps, ReactNode } from 'react';

type Look = 'primary' | 'accent' | 'quiet' | 'plain' | 'danger';
type Common = { look?: Look; wide?: boolean; icon?: ReactNode };

const looks: Record<Look, string> = {
  primary: 'bg-leaf-700 text-white hover:bg-leaf-900 border-leaf-700',
  accent: 'bg-rice-500 text-ink hover:brightness-95 border-rice-500',
  quiet: 'bg-white text-leaf-700 border-control hover:bg-leaf-50 hover:border-leaf-700',
  plain: 'bg-transparent text-leaf-700 border-transparent hover:bg-leaf-100',
  danger: 'bg-white text-error border-error hover:bg-error-bg',
};

export const buttonClass = ({ look = 'primary', wide = false }: Common = {}) =>
  `button inline-flex min-h-11 items-center justify-center gap-2 rounded-md border px-4 py-2 font-bold transition-colors disabled:border-line disabled:bg-line disabled:text-ink-2 ${looks[look]} ${wide ? 'w-full' : ''}`;

export function Button({
  look,
  wide,
  icon,
  busy,
  children,
  className = '',
  ...rest
}: ComponentProps<'button'> & Common & { busy?: boolean }) {
  return (
    <button
      type="button"
      {...rest}
      disabled={rest.disabled}
      aria-busy={busy || undefined}
      className={`${buttonClass({ look, wide })} ${className}`}
    >
      {busy ? <span aria-hidden className="size-4 animate-spin rounded-full border-2 border-current border-t-transparent" /> : icon}
      {children}
    </button>
  );
}

export function ButtonLink({
  look,
  wide,
  icon,
  children,
  className = '',
  ...rest
}: LinkProps & Common & { children: ReactNode; className?: string }) {
  return (
    <Link {...rest} className={`${buttonClass({ look, wide })} ${className}`}>
      {icon}
      {children}
    </Link>
  );
}
