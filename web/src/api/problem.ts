import { loadTexts, t, tryText } from '@/i18n';

/** A refusal of the server (problem+json), or 0 `offline` when it was not reached. */
export class Problem extends Error {
  constructor(
    readonly status: number,
    readonly code: string,
    readonly errors: Readonly<Record<string, readonly string[]>> = {},
    readonly details: Readonly<Record<string, unknown>> = {},
  ) {
    super(code);
  }
}

/** The words for refusals come with the first refusal. Where they cannot be had, the general sentence stands in. */
export async function readProblem(answer: Response): Promise<Problem> {
  await loadTexts('later').catch(() => undefined);
  try {
    const { code, errors, status: _, title: __, type: ___, ...details } = await answer.json();
    return new Problem(answer.status, typeof code === 'string' ? code : fallback(answer.status), errors ?? {}, details);
  } catch {
    return new Problem(answer.status, fallback(answer.status));
  }
}

const fallback = (status: number) =>
  status === 401
    ? 'sign_in_required'
    : status === 403
      ? 'forbidden'
      : status === 404
        ? 'not_found'
        : status === 429
          ? 'too_many_requests'
          : 'server_error';

/** The sentence for a code; an unworded code still says something a person can act on. */
export const sentence = (code: string, details?: Readonly<Record<string, unknown>>) =>
  tryText(`errors.${code}`, details) ?? t('errors.unknown');

export const messageOf = (error: unknown) => (error instanceof Problem ? sentence(error.code, error.details) : t('errors.unknown'));

export type FieldErrors = Readonly<Record<string, string>>;

/** `{"lines[0].quantity": ["order.step"]}` → `{"lines[0].quantity": "Số lượng phải…"}`: the path is the field's name. */
export function fieldErrors(error: unknown): FieldErrors {
  if (!(error instanceof Problem)) return {};
  return Object.fromEntries(Object.entries(error.errors).map(([field, codes]) => [field, sentence(codes[0] ?? error.code, error.details)]));
}
