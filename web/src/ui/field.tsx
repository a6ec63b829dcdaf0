import { CircleAlert } from 'lucide-react';
import { type ComponentProps, createContext, type ReactNode, use, useEffect, useId, useRef } from 'react';
import { type FieldErrors, fieldErrors, messageOf } from '@/api/problem';
import { t } from '@/i18n';

const Errors = createContext<FieldErrors>({});

/** Around a form's fields: what the server refused is shown at the field whose `name` is the path in the problem's `errors`. */
export function FormErrors({ error, children }: { error: unknown; children: ReactNode }) {
  return <Errors value={fieldErrors(error)}>{children}</Errors>;
}

type FieldProps = {
  name: string;
  label: string;
  hint?: string;
  error?: string;
  optional?: boolean;
  children: (control: ControlProps) => ReactNode;
};
export type ControlProps = { id: string; name: string; 'aria-describedby': string | undefined; 'aria-invalid': boolean | undefined };

/** What was refused about a group of controls that is no single field; `id` ties it to the group. */
export function GroupFault({ name, id, error }: { name: string; id?: string; error?: string | undefined }) {
  const fault = error ?? use(Errors)[name];
  return (
    fault && (
      <p id={id} className="flex items-start gap-1 text-sm font-bold text-error">
        <CircleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
        {fault}
      </p>
    )
  );
}

/** Label, hint, control and error, tied together for a screen reader. */
export function Field({ name, label, hint, error, optional, children }: FieldProps) {
  const id = useId();
  const fault = error ?? use(Errors)[name];
  const described = [hint && `${id}-hint`, fault && `${id}-error`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="grid gap-1" data-field={name}>
      <label htmlFor={id} className="font-bold">
        {label} {optional && <span className="font-normal text-ink-2">({t('form.optional')})</span>}
      </label>
      {hint && (
        <p id={`${id}-hint`} className="text-sm text-ink-2">
          {hint}
        </p>
      )}
      {children({ id, name, 'aria-describedby': described, 'aria-invalid': fault ? true : undefined })}
      {fault && (
        <p id={`${id}-error`} className="flex items-start gap-1 text-sm font-bold text-error">
          <CircleAlert aria-hidden size={18} className="mt-0.5 shrink-0" />
          {fault}
        </p>
      )}
    </div>
  );
}

type Said = Omit<FieldProps, 'children'>;

export function TextField({ name, label, hint, error, optional, ...input }: Said & Omit<ComponentProps<'input'>, 'name'>) {
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => <input {...input} {...control} required={input.required} className={`control ${input.className ?? ''}`} />}
    </Field>
  );
}

export function TextArea({ name, label, hint, error, optional, ...area }: Said & Omit<ComponentProps<'textarea'>, 'name'>) {
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => <textarea rows={4} {...area} {...control} className="control" />}
    </Field>
  );
}

export function SelectField({ name, label, hint, error, optional, children, ...select }: Said & Omit<ComponentProps<'select'>, 'name'>) {
  return (
    <Field {...{ name, label, hint, error, optional }}>
      {(control) => (
        <select {...select} {...control} className="control">
          {children}
        </select>
      )}
    </Field>
  );
}

export function CheckField({
  name,
  label,
  error,
  ...input
}: { name: string; label: ReactNode; error?: string } & Omit<ComponentProps<'input'>, 'name'>) {
  const id = useId();
  const fault = error ?? use(Errors)[name];
  return (
    <div data-field={name}>
      <label htmlFor={id} className="tap flex min-h-11 items-center gap-3">
        <input
          {...input}
          id={id}
          name={name}
          type="checkbox"
          aria-invalid={fault ? true : undefined}
          aria-describedby={fault ? `${id}-error` : undefined}
          className="size-6 shrink-0 accent-leaf-700"
        />
        <span>{label}</span>
      </label>
      {fault && (
        <p id={`${id}-error`} className="text-sm font-bold text-error">
          {fault}
        </p>
      )}
    </div>
  );
}

/** What went wrong, above the form, with a way to each field. Takes the focus when it appears, and again at each `attempt`. */
export function ErrorSummary({ error, faults: found, attempt }: { error: unknown; faults?: FieldErrors; attempt?: unknown }) {
  const box = useRef<HTMLDivElement>(null);
  const faults = Object.entries(found ?? fieldErrors(error));
  // biome-ignore lint/correctness/useExhaustiveDependencies: not at every letter that mends a fault
  useEffect(() => box.current?.focus(), [error, attempt]);
  if (!error && faults.length === 0) return null;
  return (
    <div ref={box} tabIndex={-1} role="alert" className="rounded-lg border-2 border-error bg-error-bg p-4 text-error">
      <p className="flex items-center gap-2 font-bold">
        <CircleAlert aria-hidden size={20} className="shrink-0" />
        {faults.length ? t('form.mend', { count: faults.length }) : messageOf(error)}
      </p>
      {faults.length > 0 && (
        <ul className="mt-2 grid justify-items-start gap-1 pl-8">
          {faults.map(([name, fault]) => (
            <li key={name}>
              <button type="button" className="tap min-h-6 text-left underline" onClick={() => focusField(name)}>
                {told(name, fault, faults)}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

const fieldOf = (name: string) =>
  [...document.querySelectorAll<HTMLElement>('[data-field]')].find((element) => element.dataset.field === name);

/** Two fields with the same fault are told apart by their labels. */
function told(name: string, fault: string, faults: readonly (readonly [string, string])[]) {
  const isAlone = faults.every(([other, theirs]) => other === name || theirs !== fault);
  const label = isAlone ? undefined : fieldOf(name)?.querySelector('label,legend')?.firstChild?.textContent;
  return label ? `${label}: ${fault}` : fault;
}

function focusField(name: string) {
  fieldOf(name)?.querySelector<HTMLElement>('input,select,textarea,button')?.focus();
}
