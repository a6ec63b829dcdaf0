// kill -9 between delivery and job, under load: nothing acknowledged is lost, nothing is counted twice.
// node infra/proofs/kill.mjs [--kills 50] [--engine sqlite|postgres] [--workers 6] [--port 5172]
import { randomInt, randomUUID } from 'node:crypto';
import { buildBenchmarks, Host, listing, note, option, orderOf, pause, people, postgres, prove, runBenchmarks, someCommune, sqliteIn, tell, temporaryFolder } from './kit.mjs';

const [kills, workers, port, engine] = [option('kills', 50), option('workers', 6), option('port', 5172), option('engine', 'sqlite')];
const steps = ['confirm', 'ship', 'deliver'];
const rank = { Placed: 0, Confirmed: 1, Shipped: 2, Delivered: 3 };

/** One trade after another: buyer orders, seller confirms, ships, delivers. An answer that never came is asked for again, with the same key. */
class Trader {
  constructor(state, buyer, sellers, goods, unit) { Object.assign(this, { state, buyer, sellers, goods, unit, done: 0 }); }

  async run() {
    while (!this.state.over) {
      const shelf = this.goods[randomInt(this.goods.length)];
      const seller = this.sellers[shelf.seller];
      const lines = [...new Set([shelf.ids[randomInt(shelf.ids.length)], shelf.ids[randomInt(shelf.ids.length)]])].map(listingId => ({ listingId, quantity: randomInt(1, 4) }));
      const placed = await this.persist(this.buyer, '/api/orders', orderOf(lines, this.unit), randomUUID());
      if (!placed) return;
      const { code } = placed.orders[0];
      this.state.acknowledge(code, 0);
      for (const [number, step] of steps.entries()) {
        if (!await this.persist(seller, `/api/orders/${code}/${step}`, undefined, randomUUID(), `order.already_${step === 'ship' ? 'shipped' : 'delivered'}`)) return;
        this.state.acknowledge(code, number + 1);
      }
      this.done++;
    }
  }

  async persist(who, path, body, key, already) {
    for (;;) {
      const { up } = this.state;
      await up;
      try {
        const answer = await who.session.ask('POST', path, body, { 'Idempotency-Key': key });
        if (answer.status < 300) return answer.body;
        if (answer.status === 409 && answer.body.code === already) return answer.body;
        // A process that is being killed may still answer; one that stands may not refuse.
        if (this.state.up === up) this.state.refusals.push(`${path} ${answer.status} ${JSON.stringify(answer.body).slice(0, 200)}`);
        if (this.state.refusals.length > 20 || this.state.over) return undefined;
      } catch {
        if (this.state.over) return undefined;
      }
      await pause(20);
    }
  }
}

await prove(async onEnd => {
  buildBenchmarks();
  const folder = temporaryFolder(onEnd, 'kill');
  const host = new Host(folder, port, engine === 'postgres' ? await postgres(onEnd, port + 3) : sqliteIn(folder));
  onEnd(() => host.end());
  const administrator = await host.makeAdministrator();
  const starts = [await host.start()];
  await administrator.signIn();
  const unit = await someCommune(host);
  const sellers = await people(host, 'household', 4, unit, 'Hộ Thử');
  const buyers = await people(host, 'consumer', workers, unit);
  const goods = await Promise.all(sellers.map(async (seller, number) => ({ seller: number, ids: [await listing(seller, 1_000_000), await listing(seller, 1_000_000, 'Sầu riêng Ri6 loại 2')] })));
  note(`${workers} buyers trade with ${sellers.length} households`);

  const acknowledged = new Map();
  let lastDelivery = 0;
  const state = {
    over: false, refusals: [], up: Promise.resolve(),
    acknowledge(code, step) {
      acknowledged.set(code, step);
      if (step === 3) lastDelivery = performance.now();
    },
  };
  const traders = buyers.map(buyer => new Trader(state, buyer, sellers, goods, unit));
  const trading = Promise.all(traders.map(trader => trader.run()));

  const sales = async () => (await administrator.session.get('/api/jobs'));
  let [freshDeliveries, unusable] = [0, 0];
  for (let kill = 1; kill <= kills; kill++) {
    if (kill % 2 === 0) {
      // The schedule of this start must really fire before it is killed again.
      const since = Date.now() - (performance.now() - host.startedAt);
      const until = Date.now() + 30_000;
      for (;;) {
        const { jobs } = await sales();
        const log = jobs.find(job => job.name === 'LogSales');
        if (jobs.every(job => job.nextRun) && Date.parse(log?.lastRun ?? 0) > since) break;
        if (Date.now() > until) { unusable++; note(`kill ${kill}: LogSales did not run within 30 s: ${JSON.stringify(log)}`); break; }
        await pause(50);
      }
    }
    if (kill % 3 === 0) {
      // As close behind a delivery as a kill can come.
      const before = lastDelivery;
      for (let waited = 0; lastDelivery === before && waited < 5000; waited++) await pause(1);
    } else await pause(randomInt(0, 1200));
    let open;
    state.up = new Promise(done => { open = done; });
    if (performance.now() - lastDelivery < 250) freshDeliveries++;
    await host.end('SIGKILL');
    starts.push(await host.start());
    open();
    if (kill % 10 === 0) note(`${kill} kills, ${acknowledged.size} orders acknowledged`);
  }
  await pause(1000);
  state.over = true;
  await trading;

  const until = Date.now() + 60_000;
  let board = await sales();
  while (board.readers.some(reader => reader.unread > 0) && Date.now() < until) { await pause(200); board = await sales(); }
  await host.end();

  const truth = runBenchmarks('audit', host.database);
  const lost = [...acknowledged].filter(([code, step]) => !(rank[truth.orders[code]] >= step));
  const invented = Object.keys(truth.orders).filter(code => !acknowledged.has(code));
  const value = {
    lost: lost.length, deliveredLines: truth.deliveredLines, withoutRecord: truth.linesWithoutRecord, withSeveral: truth.linesWithSeveral, strayRecords: truth.strayRecords,
    wrongTallies: truth.wrongTallies, gramsMissing: truth.deliveredGrams - truth.talliedGrams, unread: truth.unread, parked: truth.parked, scheduleUnusable: unusable, refusals: state.refusals.length,
  };
  // An order whose first answer never came and whose buyer stopped trading meanwhile is not lost, only unheard: at most one per buyer.
  const holds = invented.length <= workers && truth.deliveredLines > 0 && Object.entries(value).every(([name, count]) => name === 'deliveredLines' || count === 0);
  starts.sort((left, right) => left - right);
  tell(`kill.${engine}`, value, 'all 0 but deliveredLines', holds, {
    kills, orders: acknowledged.size, unheard: invented.length, killsWithin250MsOfADelivery: freshDeliveries,
    restartSecondsMedian: Number((starts[starts.length >> 1] / 1000).toFixed(1)), restartSecondsWorst: Number((starts.at(-1) / 1000).toFixed(1)),
  });
  for (const refusal of state.refusals.slice(0, 5)) note(refusal);
  for (const [code, step] of lost.slice(0, 5)) note(`lost: ${code} acknowledged ${step}, stored ${truth.orders[code]}`);
});
