import { Link, type LinkProps } from '@tanstack/react-router';

type Tab = { label: string; search: LinkProps['search']; isHere: boolean };

/** Tabs that are addresses: they can be bookmarked, and Back works. */
export function LinkTabs({ to, tabs, label }: { to: LinkProps['to']; tabs: readonly Tab[]; label: string }) {
  return (
    <nav aria-label={label} className="mb-4 flex flex-wrap gap-2 print:hidden">
      {tabs.map((tab) => (
        <Link
          key={tab.label}
          to={to}
          search={tab.search as never}
          aria-current={tab.isHere ? 'page' : undefined}
          className={`tap inline-flex min-h-11 shrink-0 items-center rounded-full border px-4 font-bold ${tab.isHere ? 'border-leaf-700 bg-leaf-700 text-white' : 'border-control bg-white text-leaf-700 hover:bg-leaf-50'}`}
        >
          {tab.label}
        </Link>
      ))}
    </nav>
  );
}
