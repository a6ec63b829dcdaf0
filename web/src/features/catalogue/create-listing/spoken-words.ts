import { currentLocale, t } from '@/i18n';
import { day } from '@/i18n/format';

const scales = ['', 'selling.spoken.thousand', 'selling.spoken.million', 'selling.spoken.billion'] as const;

/** A whole number as people say it: 52.500 is “52 nghìn 500”, 1.005 is “1 nghìn không trăm linh 5” and no “nghìn rưỡi”. */
export function sayNumber(value: number): string {
  if (value < 1000 || value >= 1e12) return String(value);
  const groups = value.toString().match(/\d{1,3}(?=(\d{3})*$)/g) ?? [];
  return groups
    .map((digits, at) => {
      const [group, scale] = [Number(digits), scales[groups.length - 1 - at]];
      if (group === 0) return '';
      const said = at === 0 || group >= 100 ? String(group) : t(group < 10 ? 'selling.spoken.units' : 'selling.spoken.tens', { group });
      return scale ? `${said} ${t(scale)}` : said;
    })
    .filter(Boolean)
    .join(' ');
}

const monthName = new Intl.DateTimeFormat('en', { month: 'long', timeZone: 'UTC' });
const sayDay = (d: string, m: string, year: string) =>
  t('selling.spoken.day', {
    day: Number(d),
    month: currentLocale() === 'en' ? monthName.format(new Date(`${year}-${m}-01T00:00:00Z`)) : Number(m),
    year,
  });

/** What is written on the page, so that a voice says it as a neighbour would: “12.000 ₫ / kg” is “12 nghìn đồng một ký”. */
export const sayable = (text: string) =>
  text
    .replace(/([\d₫])\s+–\s+(?=\d)/g, `$1 ${t('selling.spoken.to')} `)
    .replace(/(?:ngày )?\b(\d{2})\/(\d{2})\/(\d{4})\b/gi, (_, d: string, m: string, year: string) => sayDay(d, m, year))
    .replace(/\b(\d{1,3}(?:\.\d{3})+)(,\d+)?/g, (_, whole: string, part = '') => {
      const digits = whole.replaceAll('.', '');
      return part ? digits + part : sayNumber(Number(digits));
    })
    .replace(/(\d),(?=\d)/g, currentLocale() === 'en' ? '$1.' : '$1,')
    .replace(/₫\s*\/\s*/g, `₫ ${t('selling.spoken.per')} `)
    .replace(/\s*₫/g, ` ${t('selling.spoken.dong')}`)
    .replace(/\bkg\b/g, t('selling.spoken.kg'))
    .replace(/\s*·\s*/g, ', ')
    .replace(/\s+/g, ' ')
    .trim();

/** A field that is no box to type in, or more than one, as one sentence. */
export const said = (label: string, value: string) =>
  value ? t('selling.spoken.filled', { label, value }) : t('selling.spoken.empty', { label });
export const saidDay = (label: string, iso: string) => said(label, iso && day(iso));

const isControl = (element: Element) => /^(INPUT|SELECT|TEXTAREA|SVG)$/i.test(element.tagName);
const isUnseen = (element: Element) => element.getAttribute('aria-hidden') === 'true' || element.hasAttribute('hidden');
// A line of its own within a sentence is written with `block` here.
const isInline = (element: Element) => /^(SPAN|B|STRONG|EM|I|TIME)$/.test(element.tagName) && !element.classList.contains('block');

/** The text of an element with a line break wherever a new line begins, controls left out. */
function textOf(element: Element): string {
  let text = '';
  for (const child of element.childNodes) {
    if (child instanceof Text) text += child.data.replace(/\s+/g, ' ');
    else if (child instanceof Element && !isUnseen(child) && !isControl(child))
      text += isInline(child) ? textOf(child) : `\n${textOf(child)}\n`;
  }
  return text;
}

const linesOf = (element: Element) =>
  textOf(element)
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

type Control = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

function writtenIn(control: Control): string {
  if (control instanceof HTMLSelectElement) return control.selectedOptions[0]?.text ?? '';
  // The unit stands behind what is typed, for the eyes only.
  const unit = control.value && control.parentElement?.querySelector(':scope > [aria-hidden]')?.textContent;
  return [control.value, unit].filter(Boolean).join(' ');
}

function sayControl(label: HTMLLabelElement, control: Control): string {
  const name = linesOf(label).join(', ');
  if (control instanceof HTMLInputElement) {
    if (control.type === 'file') return name;
    if (control.type === 'radio') return t(control.checked ? 'selling.spoken.chosen' : 'selling.spoken.notChosen', { name });
    if (control.type === 'checkbox') return t(control.checked ? 'selling.spoken.ticked' : 'selling.spoken.notTicked', { name });
  }
  return control.closest<HTMLElement>('[data-spoken]')?.dataset.spoken ?? said(name, writtenIn(control));
}

/** Words of its own, or nothing but words inside. */
const isText = (element: Element): boolean =>
  [...element.childNodes].some((child) => child instanceof Text && child.data.trim()) ||
  [...element.children].every((child) => isUnseen(child) || (isInline(child) && isText(child)));

function* sentencesIn(element: Element): Generator<string> {
  if (isUnseen(element) || isControl(element)) return;
  if (element instanceof HTMLImageElement) yield element.alt;
  else if (element instanceof HTMLLabelElement && element.control) yield sayControl(element, element.control as Control);
  // What a button does is mostly no part of an answer; in a list of faults its words are the fault.
  else if (element instanceof HTMLButtonElement) yield* element.closest('[role=alert], [data-spoken]') ? linesOf(element) : [];
  else if (element instanceof HTMLAnchorElement) yield linesOf(element).join(', ');
  else if (element instanceof HTMLDetailsElement && !element.open) yield* [...element.querySelectorAll('summary')].flatMap(linesOf);
  else if (isText(element)) yield* linesOf(element);
  else for (const child of element.children) yield* sentencesIn(child);
}

/** Everything a page asks and answers, in its order, each sentence once: choices with their state, fields with their value, figures, faults. */
export function wordsOf(root: Element): string[] {
  const sentences = [...sentencesIn(root)].map(sayable).filter(Boolean);
  return [...new Set(sentences)];
}
