import type { Schemas } from '@/api/types';

export type Step = keyof Schemas['Steps'];
export const steps: readonly Step[] = ['account', 'listing', 'firstOrder', 'firstSale', 'repeat'];

/** How many households reached each step; `trained` is where all begin. */
export type Funnel = Schemas['GetTrackerFunnel'];
export type Tracker = Schemas['GetTrackerResponse'];
export type TrackedHousehold = Schemas['GetTrackerHousehold'];

export type CoursePage = Schemas['PageOfListCoursesItem'];
export type Course = Schemas['ShowCourseResponse'];
export type Session = Schemas['ShowCourseSession'];
export type FoundHouseholds = Schemas['FindHouseholdsResponse'];
