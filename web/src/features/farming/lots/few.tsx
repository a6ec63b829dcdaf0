import { type ReactNode, useState } from 'react';
import { t } from '@/i18n';
import { number } from '@/i18n/format';
import { Button } from '@/ui/button';

const few = 8;

/** A lot may have a hundred buyers: the first of them at once, the others when asked for. */
export function Few<T>({ items, children }: { items: readonly T[]; children: (item: T, place: number) => ReactNode }) {
  const [isOpen, setOpen] = useState(items.length <= few + 2);
  return (
    <>
      <ul className="divide-y divide-line">{(isOpen ? items : items.slice(0, few)).map(children)}</ul>
      {!isOpen && (
        <Button look="quiet" wide className="mt-2" onClick={() => setOpen(true)}>
          {t('lot.seeAll', { count: number(items.length) })}
        </Button>
      )}
    </>
  );
}
