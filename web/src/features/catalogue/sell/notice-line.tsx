import { Link } from '@tanstack/react-router';
import type { Notice } from '@/api/types';
import { t, tryText } from '@/i18n';
import { dong, instant } from '@/i18n/format';

/** One message of the inbox in one line. */
export function NoticeLine({ notice }: { notice: Notice }) {
  const total = notice.values.totalDong;
  const sentence = tryText(`inbox.kinds.${notice.kind.replace('.', '_')}`, {
    ...notice.values,
    total: typeof total === 'number' ? dong(total) : '',
  });
  // What speaks of a buyer was told to the seller: he answers on his own order page.
  const to = 'buyerName' in notice.values ? notice.link.replace(/^\/don-hang\//, '/ban/don/') : notice.link;
  return (
    <Link to={to} className="block px-4 py-3 hover:bg-leaf-50">
      <span className={notice.read ? '' : 'font-bold'}>{sentence ?? t('inbox.kinds.other')}</span>
      <span className="block text-ink-2">
        <time dateTime={notice.at}>{instant(notice.at)}</time>
      </span>
    </Link>
  );
}
