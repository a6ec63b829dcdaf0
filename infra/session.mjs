// What every script needs that walks the public HTTP contract as a person would.
import { randomInt, randomUUID } from 'node:crypto';

export const must = (holds, text) => { if (!holds) throw new Error(text); };

/** One person at one browser: keeps cookies, sends the forgery token and a fresh idempotency key. */
export class Session {
  #base;
  #cookies = new Map();
  #token;

  constructor(base) { this.#base = base; }

  get cookie() { return [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; '); }

  async token() { return this.#token ??= (await this.get('/api/account/me')).antiforgeryToken; }

  /** The answer as it is: {status, body}. */
  async ask(method, path, body, headers = {}) {
    if (method !== 'GET') headers = { 'X-XSRF-TOKEN': await this.token(), ...(method === 'POST' && { 'Idempotency-Key': randomUUID() }), ...headers };
    const isForm = body instanceof FormData;
    const reply = await fetch(this.#base + path, {
      method,
      redirect: 'manual',
      headers: { ...headers, cookie: this.cookie, ...(body && !isForm && { 'content-type': 'application/json' }) },
      body: body && !isForm ? JSON.stringify(body) : body,
    });
    for (const line of reply.headers.getSetCookie()) {
      const [pair] = line.split(';');
      const cut = pair.indexOf('=');
      if (pair.slice(cut + 1)) this.#cookies.set(pair.slice(0, cut), pair.slice(cut + 1));
      else this.#cookies.delete(pair.slice(0, cut));
    }
    if (path.startsWith('/api/account/') && method !== 'GET') this.#token = undefined;
    const text = await reply.text();
    return { status: reply.status, body: text && reply.headers.get('content-type')?.includes('json') ? JSON.parse(text) : text };
  }

  /** The body of a good answer; anything else ends the script. */
  async send(method, path, body, headers) {
    const reply = await this.ask(method, path, body, headers);
    must(reply.status < 300, `${method} ${path} → ${reply.status} ${JSON.stringify(reply.body).slice(0, 600)}`);
    return reply.body;
  }

  get(path) { return this.send('GET', path); }
  post(path, body, headers) { return this.send('POST', path, body, headers); }
  put(path, body) { return this.send('PUT', path, body); }
}

export const newPhone = () => `09${randomInt(10_000_000, 99_999_999)}`;

export const register = (session, kind, name, unit) => session.post('/api/account/register',
  { phone: newPhone(), password: `Thu-${randomUUID()}-9`, name, kind, unit, consent: true });
