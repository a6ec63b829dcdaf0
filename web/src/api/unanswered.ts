/** What a form sends for a day or a choice that was left open: the server refuses it at its field, like every other wrong value. */
export const noDay = '0001-01-01';
export const nobody = '00000000-0000-0000-0000-000000000000';
