import type { Me } from '@/api/types';
import type { Answer, Ask, Call } from './queue-item';

/**
 * A call that belongs to one session: it never fetches another session's token by itself, or what one account filled in could be sent by the next.
 * Small enough for the service worker, which has no words.
 */
export const askAs =
  (token: string): Ask =>
  ({ method, path, body, once, version }: Call): Promise<Answer> => {
    const isForm = body instanceof FormData;
    const headers: Record<string, string> = { Accept: 'application/json' };
    if (method !== 'GET') headers['X-XSRF-TOKEN'] = token;
    if (body !== undefined && !isForm) headers['Content-Type'] = 'application/json';
    if (once) headers['Idempotency-Key'] = once;
    if (version !== undefined) headers['If-Match'] = `"${version}"`;
    return request(path, { method, headers, body: isForm ? body : body === undefined ? null : JSON.stringify(body) });
  };

/** Whose session this device has now; undefined when the server was not reached. */
export async function whoIsThere(): Promise<Me | undefined> {
  const answer = await request('/api/account/me', { headers: { Accept: 'application/json' } });
  return answer.isOk ? (answer.body as Me) : undefined;
}

const patienceMs = 60_000;

async function request(path: string, init: RequestInit): Promise<Answer> {
  try {
    const reply = await fetch(path, { ...init, credentials: 'same-origin', cache: 'no-store', signal: AbortSignal.timeout(patienceMs) });
    const text = await reply.text();
    if (reply.ok) return { isOk: true, body: text ? JSON.parse(text) : undefined };
    return { isOk: false, ...problemIn(reply.status, text) };
  } catch {
    return { isOk: false, status: 0, code: 'offline', errors: {}, details: {} };
  }
}

function problemIn(status: number, text: string) {
  try {
    const { code, errors, status: _, title: __, type: ___, ...details } = JSON.parse(text);
    return { status, code: typeof code === 'string' ? code : codeOf(status), errors: errors ?? {}, details };
  } catch {
    return { status, code: codeOf(status), errors: {}, details: {} };
  }
}

const codeOf = (status: number) => (status === 401 ? 'sign_in_required' : status === 404 ? 'not_found' : 'server_error');
