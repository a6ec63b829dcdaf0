import { address } from '@/api/http';
import { type Step, steps } from './types';

/** The tracker's choices in the address. `lop` is a course, `dot` the month of the first attended session, `dung` the step not yet reached. */
export type TrackerSearch = { donVi?: string; dot?: string; lop?: string; dung?: Step };

const text = (word: unknown) => (typeof word === 'string' || typeof word === 'number' ? String(word) || undefined : undefined);

export const parseTracker = (raw: Record<string, unknown>): TrackerSearch => ({
  donVi: text(raw.donVi),
  dot: text(raw.dot),
  lop: text(raw.lop),
  dung: steps.find((step) => step === raw.dung),
});

const query = ({ donVi, dot, lop, dung }: TrackerSearch) => ({ unit: donVi, cohort: dot, course: lop, stalled: dung });

export const trackerAddress = (search: TrackerSearch) => address('/api/training/tracker', query(search));
export const trackerFile = (search: TrackerSearch, format: 'csv' | 'xlsx') =>
  address('/api/training/tracker/export', { format, ...query(search) });
