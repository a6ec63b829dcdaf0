import type { ConsoleLink } from './console-nav';

/** Every page of the consoles, in the order of the side navigation. A caller sees those he may open. */
export const consoleLinks: readonly ConsoleLink[] = [];
