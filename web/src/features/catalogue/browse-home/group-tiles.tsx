import { Link } from '@tanstack/react-router';
import { Apple, Beef, Carrot, Coffee, Drumstick, Fish, type LucideIcon, Nut, PackageOpen, Palmtree, Sprout, Wheat } from 'lucide-react';
import type { Product } from '@/api/types';
import { currentLocale } from '@/i18n';
import { fold } from '@/i18n/fold';
import { Skeleton } from '@/ui/states';

// By a word of the group's Vietnamese name: groups are data, and a new one simply gets the sprout.
const icons: readonly [string, LucideIcon][] = [
  ['an qua', Apple],
  ['lay qua', Palmtree],
  ['cong nghiep', Coffee],
  ['luong thuc', Wheat],
  ['lay cu', Carrot],
  ['co dau', Nut],
  ['rau', Carrot],
  ['gia suc', Beef],
  ['gia cam', Drumstick],
  ['thuy san', Fish],
  ['che bien', PackageOpen],
];
const iconOf = (groupVi: string) => icons.find(([word]) => fold(groupVi).includes(word))?.[1] ?? Sprout;

export function GroupTiles({ products }: { products: readonly Product[] | undefined }) {
  const groups = [...new Map(products?.map((product) => [product.groupCode, product])).values()];
  return (
    <ul className="-mx-4 flex snap-x scroll-px-4 gap-3 overflow-x-auto px-4 pb-2 md:mx-0 md:grid md:grid-cols-6 md:overflow-visible md:px-0">
      {products === undefined
        ? Array.from({ length: 6 }, (_, index) => (
            <li key={index}>
              <Skeleton className="h-28 w-28 md:w-auto" />
            </li>
          ))
        : groups.map(({ groupCode, groupVi, groupEn }) => {
            const Icon = iconOf(groupVi);
            return (
              <li key={groupCode} className="snap-start">
                <Link
                  to="/danh-muc/$slug"
                  params={{ slug: groupCode }}
                  className="card grid h-full w-28 content-start justify-items-center gap-2 p-3 text-center text-sm leading-snug hover:border-leaf-700 hover:shadow-card md:w-auto"
                >
                  <span className="grid size-14 place-items-center rounded-full bg-leaf-100 text-leaf-700">
                    <Icon aria-hidden size={28} strokeWidth={1.75} />
                  </span>
                  {currentLocale() === 'en' ? groupEn : groupVi}
                </Link>
              </li>
            );
          })}
    </ul>
  );
}
