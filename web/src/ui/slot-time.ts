import { day } from '@/i18n/format';

const two = (value: number) => String(value).padStart(2, '0');

/** Minutes after midnight as people read them: `450` → `07:30`. */
export const clock = (minute: number) => `${two(Math.floor(minute / 60))}:${two(minute % 60)}`;

/** `07:30` → 450; -1 when it is no time. */
export const minuteOf = (time: string) => (/^\d{2}:\d{2}$/.test(time) ? Number(time.slice(0, 2)) * 60 + Number(time.slice(3)) : -1);

/** A day and a time on the clock of Việt Nam as an instant; undefined when one of them is missing. */
export const instantOf = (on: string, time: string) => (on && minuteOf(time) >= 0 ? `${on}T${time}:00+07:00` : undefined);

/** An instant taken apart into the day and the time of Việt Nam. */
export function partsOf(iso: string) {
  const there = new Date(new Date(iso).getTime() + 7 * 3_600_000).toISOString();
  return { day: there.slice(0, 10), time: there.slice(11, 16) };
}

/** `07:30–10:00, 30/11/2026`. */
export const slotTime = (slot: { day: string; fromMinute: number; toMinute: number }) =>
  `${clock(slot.fromMinute)}–${clock(slot.toMinute)}, ${day(slot.day)}`;
