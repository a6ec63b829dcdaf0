import {
  Calculator,
  ChartColumn,
  ClipboardCheck,
  ClipboardList,
  FileSignature,
  GraduationCap,
  Package,
  PackageSearch,
  School,
  ScrollText,
  ServerCog,
  ShieldAlert,
  Store,
  Users,
  Warehouse,
} from 'lucide-react';
import type { ConsoleLink } from './console-nav';

/** Every page of the consoles, in the order of the side navigation. A caller sees those he may open. */
export const consoleLinks: readonly ConsoleLink[] = [
  { to: '/ban', label: 'console.nav.sell', icon: Store, needs: 'sell' },
  { to: '/ban/hang', label: 'console.nav.listings', icon: Package, needs: 'sell' },
  { to: '/ban/lo-hang', label: 'console.nav.lots', icon: PackageSearch, needs: 'sell' },
  { to: '/ban/don', label: 'console.nav.orders', icon: ClipboardList, needs: 'sell' },
  { to: '/ban/gia-thanh', label: 'console.nav.costs', icon: Calculator, needs: 'sell' },
  { to: '/htx', label: 'console.nav.cooperative', icon: Warehouse, needs: 'sell', only: 'cooperative' },
  { to: '/htx/thanh-vien', label: 'console.nav.members', icon: Users, needs: 'sell', only: 'cooperative' },
  { to: '/hop-dong', label: 'console.nav.contracts', icon: FileSignature, needs: 'contract' },
  { to: '/thong-ke', label: 'console.nav.statistics', icon: ChartColumn, needs: 'watchStatistics' },
  { to: '/thong-ke/giao-dich', label: 'console.nav.records', icon: ScrollText, needs: 'watchStatistics' },
  { to: '/dao-tao', label: 'console.nav.training', icon: GraduationCap, needs: 'watchTraining' },
  { to: '/dao-tao/khoa-hoc', label: 'console.nav.courses', icon: School, needs: 'watchTraining' },
  { to: '/duyet/gia-thanh', label: 'console.nav.costReviews', icon: ClipboardCheck, needs: 'reviewCostSheets' },
  { to: '/an-toan', label: 'console.nav.recalls', icon: ShieldAlert, needs: 'guardLots' },
  { to: '/quan-tri/cong-viec', label: 'console.nav.jobs', icon: ServerCog, needs: 'administer' },
];
