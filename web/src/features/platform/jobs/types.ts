import type { Schemas } from '@/api/types';

export type Board = Schemas['ListJobsResponse'];
export type Job = Schemas['ListJobsJob'];
export type RunPage = Schemas['PageOfListJobRunsRun'];
export type Failed = Schemas['ListFailedFactsFailed'];
export type FailedPage = Schemas['PageOfListFailedFactsFailed'];
