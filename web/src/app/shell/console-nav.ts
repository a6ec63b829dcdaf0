import type { LinkProps } from '@tanstack/react-router';
import type { LucideIcon } from 'lucide-react';
import { may } from '@/api/session';
import type { Me, Permission } from '@/api/types';
import type { TextKey } from '@/i18n';

export type ConsoleLink = {
  to: NonNullable<LinkProps['to']>;
  label: TextKey;
  icon: LucideIcon;
  needs: Permission;
  only?: Me['grants'][number]['role'];
};

/** The console of a caller's work, for the header. Buyers have none. */
export function homeOf(me: Me | undefined): { to: string; label: TextKey } | undefined {
  if (may(me, 'administer')) return { to: '/quan-tri/cong-viec', label: 'nav.administration' };
  if (may(me, 'watchStatistics')) return { to: '/thong-ke', label: 'nav.statistics' };
  if (may(me, 'sell')) return { to: '/ban', label: 'nav.sell' };
  return undefined;
}

export const linksFor = (links: readonly ConsoleLink[], me: Me | undefined) =>
  links.filter((link) => may(me, link.needs) && (!link.only || me?.grants.some((grant) => grant.role === link.only)));
