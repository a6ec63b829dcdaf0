// What a request costs with 10,000 listings, beside a bare Kestrel endpoint in the same run.
// node infra/proofs/load.mjs [--engine sqlite|postgres|both] [--listings 10000] [--requests 4000] [--connections 16] [--port 5176]
import { randomUUID } from 'node:crypto';
import { connect } from 'node:net';
import { Bare, buildBenchmarks, Host, note, option, orderOf, pause, people, postgres, processorSeconds, prove, runBenchmarks, sqliteIn, tell, temporaryFolder } from './kit.mjs';

const [requests, connections, port] = [option('requests', 4000), option('connections', 16), option('port', 5176)];
const engines = option('engine', 'both') === 'both' ? ['sqlite', 'postgres'] : [option('engine', 'both')];

/** Processor seconds per 1,000 requests, and what that was as a multiple of a bare endpoint at 0.055 where the aims were set; here it is told, not judged. */
const aims = { list: [2, 36], search: [3, 55], detail: [0.5, 9], order: [10, 180] };

/** One connection, kept alive, one request at a time. Lean, because the client shares the machine with what it measures. */
class Line {
  constructor(port) { Object.assign(this, { port, parts: [], size: 0 }); }

  async open() {
    this.socket = connect({ port: this.port, host: '127.0.0.1', noDelay: true });
    this.socket.on('data', part => this.take(part));
    this.socket.on('error', fault => this.fail?.(fault));
    this.socket.on('close', () => this.fail?.(new Error('closed')));
    await new Promise((done, fail) => { this.socket.once('connect', done); this.fail = fail; });
    return this;
  }

  ask(text) {
    return new Promise((done, fail) => {
      [this.done, this.fail, this.parts, this.size, this.wanted] = [done, fail, [], 0, undefined];
      this.socket.write(text);
    });
  }

  take(part) {
    this.parts.push(part);
    this.size += part.length;
    if (this.wanted === undefined) {
      const whole = this.parts.length > 1 ? Buffer.concat(this.parts) : part;
      this.parts = [whole];
      const end = whole.indexOf('\r\n\r\n');
      if (end < 0) return;
      this.head = whole.toString('latin1', 0, end);
      const length = /content-length: (\d+)/i.exec(this.head);
      this.wanted = length ? end + 4 + Number(length[1]) : 0;
      this.headEnd = end + 4;
    }
    // A body in chunks ends with an empty one; JSON has no bare line ends in it.
    const last = this.parts.at(-1);
    if (this.wanted > 0 ? this.size >= this.wanted : last.subarray(-5).equals(lastChunk) || (last.length < 5 && Buffer.concat(this.parts).subarray(-5).equals(lastChunk))) {
      this.done({ status: Number(this.head.slice(9, 12)), bytes: this.size, body: () => Buffer.concat(this.parts).toString('utf8', this.headEnd) });
    }
  }
}
const lastChunk = Buffer.from('0\r\n\r\n');

const get = (path, more = '') => `GET ${path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: application/json\r\n${more}\r\n`;

/** Runs `count` requests of `make(n)` over all connections. */
async function drive(port, count, make, look) {
  const lines = await Promise.all(Array.from({ length: connections }, () => new Line(port).open()));
  const times = new Float64Array(count);
  const statuses = {};
  let [next, bytes] = [0, 0];
  const started = performance.now();
  await Promise.all(lines.map(async line => {
    while (next < count) {
      const number = next++;
      const sent = performance.now();
      const answer = await line.ask(make(number));
      times[number] = performance.now() - sent;
      bytes += answer.bytes;
      statuses[answer.status] = (statuses[answer.status] ?? 0) + 1;
      look?.(answer, number);
    }
  }));
  const seconds = (performance.now() - started) / 1000;
  for (const line of lines) { line.fail = undefined; line.socket.destroy(); }
  times.sort();
  return { perSecond: count / seconds, p50: times[count >> 1], p99: times[Math.floor(count * 0.99)], kilobytes: bytes / count / 1024, statuses };
}

/** Warm first, as a program is that has run for a while: the runtime compiles hot methods anew when it finds a quiet moment. Then measured. */
async function measure(served, processes, count, make, look) {
  const port = Number(new URL(served.base).port);
  for (const round of [1, 2, 3, 4, 5]) {
    await drive(port, Math.max(1500, count >> 1), number => make(number + round * 1_000_000));
    await pause(1500);
  }
  const before = processorSeconds([served.process.pid, ...processes()]);
  const figures = await drive(port, count, make, look);
  return { ...figures, processor: (processorSeconds([served.process.pid, ...processes()]) - before) / count * 1000 };
}

/** The same dice at every run. */
function dice(seed) {
  let state = seed;
  const next = below => { state = (Math.imul(state, 1664525) + 1013904223) >>> 0; return Math.floor(state / 4294967296 * below); };
  return { next, pick: list => list[next(list.length)] };
}

const words = [
  'sau rieng', 'sầu riêng', 'ca phe', 'cà phê', 'buoi da xanh', 'ga tha', 'ho tieu den', 'hồ tiêu', 'rau', 'tom the', 'xoai dai loan', 'mit thai', 'chom chom', 'dieu', 'vuon nha', 'tuyen chon long khanh',
  'thit heo', 'trung ga', 'mat ong', 'gao st25', 'sau rien', 'ca fe', 'xoia', 'tieu den', 'quy nhon', 'mang cu', 'bo hoi', 'chanh da', 'sầu riêng ri6', 'dau phong',
];

function shoppers(filled) {
  const roll = dice(7);
  const filter = () => {
    const parts = [];
    if (roll.next(3) === 0) parts.push(`product=${roll.pick(filled.products)}`);
    if (roll.next(3) === 0) parts.push(`unit=${roll.next(2) === 0 ? roll.pick(['75', '52']) : roll.pick(filled.communes)}`);
    if (roll.next(4) === 0) parts.push(`standard=${roll.pick(['none', 'vietgap', 'ocop', 'globalgap'])}`);
    if (roll.next(4) === 0) parts.push(`minPrice=${1000 * roll.next(50)}&maxPrice=${1000 * (60 + roll.next(200))}`);
    if (roll.next(5) === 0) parts.push('inSeason=true');
    return parts;
  };
  return {
    list: () => get(`/api/listings?${[...filter(), `sort=${roll.pick(['newest', 'priceAsc', 'priceDesc'])}`, 'limit=24'].join('&')}`),
    search: () => get(`/api/listings?${[`q=${encodeURIComponent(roll.pick(words))}`, ...(roll.next(3) === 0 ? filter() : []), 'limit=24'].join('&')}`),
    detail: () => get(`/api/listings/${roll.pick(filled.ids)}`),
  };
}

function orders(filled, buyers) {
  const roll = dice(11);
  return number => {
    const buyer = buyers[number % buyers.length];
    const body = JSON.stringify(orderOf([{ listingId: roll.pick(filled.ids), quantity: 1 + roll.next(3) }], filled.communes[0]));
    return `POST /api/orders HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: ${Buffer.byteLength(body)}\r\nCookie: ${buyer.cookie}\r\nX-XSRF-TOKEN: ${buyer.token}\r\nIdempotency-Key: ${randomUUID()}\r\n\r\n${body}`;
  };
}

const round = (value, places = 2) => Number(value.toFixed(places));

await prove(async onEnd => {
  buildBenchmarks();
  for (const engine of engines) {
    const folder = temporaryFolder(onEnd, 'load');
    const database = engine === 'postgres' ? await postgres(onEnd, port + 2) : sqliteIn(folder);
    const filled = runBenchmarks('seed', database, option('listings', 10_000));
    note(`${engine}: ${filled.listings} listings in ${round(filled.seconds, 1)} s`);
    const [host, bare] = [new Host(folder, port, database), new Bare(folder, port + 1)];
    onEnd(async () => { await bare.end(); await host.end(); });
    await Promise.all([host.start(), bare.start()]);
    const buyers = await Promise.all((await people(host, 'consumer', 8, filled.communes[0])).map(async ({ session }) => ({ cookie: session.cookie, token: await session.token() })));
    // The first reader of all facts and the readers of the registrations shall not be counted as somebody's request.
    await pause(3000);

    const shopper = shoppers(filled);
    const kinds = { list: shopper.list, search: shopper.search, detail: shopper.detail, order: orders(filled, buyers) };
    const only = option('only', '');
    const floor = await measure(bare, () => [], requests * 10, () => get('/'));
    const results = {};
    let found = 0;
    for (const [kind, make] of Object.entries(kinds).filter(([kind]) => !only || only.split(',').includes(kind)))
      results[kind] = await measure(host, database.processes, kind === 'detail' ? requests * 2 : requests, make, kind === 'search' ? answer => { if (!answer.body().includes('"total":0,')) found++; } : undefined);
    const again = await measure(bare, () => [], requests * 10, () => get('/'));
    const unit = (floor.processor + again.processor) / 2;
    tell(`load.${engine}.bare`, round(unit, 3), null, true, { perSecond: Math.round(again.perSecond), p50: round(again.p50), p99: round(again.p99), firstAndLast: [round(floor.processor, 3), round(again.processor, 3)] });
    for (const [kind, result] of Object.entries(results)) {
      const [seconds, times] = aims[kind];
      const strange = Object.keys(result.statuses).filter(status => status >= 300);
      tell(`load.${engine}.${kind}`, round(result.processor), `≤ ${seconds} CPU s per 1,000`, result.processor <= seconds && strange.length === 0, {
        timesBare: round(result.processor / unit, 1), aimTimesBare: times, perSecond: Math.round(result.perSecond), p50: round(result.p50, 1), p99: round(result.p99, 1),
        kilobytes: round(result.kilobytes, 1), statuses: result.statuses, ...(kind === 'search' && { foundSomething: round(found / requests) }),
      });
    }
    await Promise.all([bare.end(), host.end()]);
  }
});
