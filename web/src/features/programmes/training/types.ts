import type { UnitRef } from '@/api/types';

export const steps = ['account', 'listing', 'firstOrder', 'firstSale', 'repeat'] as const;
export type Step = (typeof steps)[number];

/** How many households reached each step; `trained` is where all begin. */
export type Funnel = Record<'trained' | Step, number>;

export type TrackedHousehold = {
  id: string;
  name: string;
  unit: UnitRef;
  trainedOn: string;
  courseTitle: string;
  steps: Partial<Record<Step, string | null>>;
};
export type Tracker = {
  funnel: Funnel;
  byUnit: (Funnel & { unit: UnitRef })[];
  byCourse: (Funnel & { courseId: string; title: string })[];
  households: TrackedHousehold[];
  nextCursor: string | null;
};

export type CourseRow = {
  id: string;
  title: string;
  topic: string;
  unit: UnitRef;
  startsOn: string;
  endsOn: string;
  capacity: number;
  sessions: number;
  attended: number;
};
export type Attendance = { householdId: string; name: string; unit: UnitRef; attended: boolean };
export type Session = { id: string; heldOn: string; startsAt: string; place: string; attendance: Attendance[] };
export type Course = {
  id: string;
  title: string;
  topic: string;
  description?: string | null;
  unit: UnitRef;
  startsOn: string;
  endsOn: string;
  capacity: number;
  sessions: Session[];
  version: number;
};
