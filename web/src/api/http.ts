import { Problem, readProblem } from './problem';
import type { Me } from './types';

/** The one door to the server: session cookie, antiforgery token, idempotency key, version, problem answers. */
type Extra = {
  /** Idempotency-Key of a POST that creates or moves something. Keep it for a repetition of the same request. */
  once?: string;
  /** Version the edit was made on (the ETag of what was read); stale answers 412 `stale`. */
  version?: number;
  signal?: AbortSignal;
};

let forgeryToken: string | undefined;

/** Each answer that is a Me carries the token for the session it speaks of. */
export function keepToken(me: Me) {
  forgeryToken = me.antiforgeryToken;
}

async function token(): Promise<string> {
  if (forgeryToken === undefined) keepToken(await send<Me>('GET', '/api/account/me'));
  return forgeryToken ?? '';
}

async function send<T>(method: string, url: string, body?: unknown, extra: Extra = {}): Promise<T> {
  const headers: Record<string, string> = { Accept: 'application/json' };
  const isForm = body instanceof FormData;
  if (method !== 'GET') headers['X-XSRF-TOKEN'] = await token();
  if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
  if (extra.once) headers['Idempotency-Key'] = extra.once;
  if (extra.version !== undefined) headers['If-Match'] = `"${extra.version}"`;

  let answer: Response;
  try {
    answer = await fetch(url, {
      method,
      headers,
      body: isForm ? body : body === undefined ? undefined : JSON.stringify(body),
      signal: extra.signal ?? null,
      credentials: 'same-origin',
    });
  } catch (error) {
    if (error instanceof DOMException && error.name === 'AbortError') throw error;
    throw new Problem(0, 'offline');
  }
  if (!answer.ok) throw await readProblem(answer);
  if (answer.status === 204 || answer.headers.get('Content-Length') === '0') return undefined as T;
  const text = await answer.text();
  return (text ? JSON.parse(text) : undefined) as T;
}

/** A token goes stale when the session changes in another tab: fetch the new one and ask once more. */
async function unsafe<T>(method: string, url: string, body?: unknown, extra?: Extra): Promise<T> {
  try {
    return await send<T>(method, url, body, extra);
  } catch (error) {
    if (!(error instanceof Problem) || error.code !== 'forged_request') throw error;
    forgeryToken = undefined;
    return send<T>(method, url, body, extra);
  }
}

export const api = {
  get: <T>(url: string, signal?: AbortSignal) => send<T>('GET', url, undefined, signal ? { signal } : {}),
  post: <T>(url: string, body?: unknown, extra?: Extra) => unsafe<T>('POST', url, body, extra),
  put: <T>(url: string, body: unknown, extra?: Extra) => unsafe<T>('PUT', url, body, extra),
  delete: <T = void>(url: string, extra?: Extra) => unsafe<T>('DELETE', url, undefined, extra),
};

/** `/api/listings` + {q:'xoài', product:['a','b']} → the address, in the order given, without empty values. */
export function address(path: string, query: Record<string, string | number | boolean | readonly string[] | null | undefined> = {}) {
  const search = new URLSearchParams();
  for (const [name, value] of Object.entries(query)) {
    for (const one of Array.isArray(value) ? value : [value])
      if (one !== undefined && one !== null && one !== '' && one !== false) search.append(name, String(one));
  }
  const text = search.toString();
  return text ? `${path}?${text}` : path;
}
