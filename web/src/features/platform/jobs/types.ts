export type Job = {
  name: string;
  schedule: string;
  nextRun?: string | null;
  lastRun?: string | null;
  lastSeconds?: number | null;
  lastOutcome?: 'ok' | 'failed' | null;
  lastCount?: number | null;
  lastError?: string | null;
};
export type Reader = { name: string; unread: number; oldestAt?: string | null; parked: number };
export type Board = { jobs: Job[]; readers: Reader[] };
export type Run = {
  job: string;
  startedAt: string;
  seconds: number;
  outcome: 'ok' | 'failed';
  count?: number | null;
  error?: string | null;
};
export type Failed = {
  reader: string;
  factId: string;
  kind: string;
  announcedAt: string;
  attempts: number;
  parked?: boolean;
  lastError?: string | null;
  nextTry?: string | null;
  body: unknown;
};
