// Nobody sells what he has not: 200 buyers at once for 10 units, again and again.
// node infra/proofs/oversell.mjs [--engine sqlite|postgres|both] [--rounds 5] [--buyers 200] [--stock 10] [--port 5173]
import { build, Host, listing, option, orderOf, people, postgres, prove, someCommune, sqliteIn, tell, temporaryFolder, note } from './kit.mjs';

const [rounds, buyers, stock, port] = [option('rounds', 5), option('buyers', 200), option('stock', 10), option('port', 5173)];
const engines = option('engine', 'both') === 'both' ? ['sqlite', 'postgres'] : [option('engine', 'both')];

await prove(async onEnd => {
  build();
  for (const engine of engines) {
    const folder = temporaryFolder(onEnd, 'oversell');
    const host = new Host(folder, port, engine === 'postgres' ? await postgres(onEnd, port + 1) : sqliteIn(folder));
    onEnd(() => host.end());
    await host.start();
    const unit = await someCommune(host);
    const [seller] = await people(host, 'household', 1, unit, 'Hộ Thử');
    const crowd = await people(host, 'consumer', buyers, unit);
    note(`${engine}: ${buyers} buyers are registered`);

    const totals = { orders: 0, refused: 0, other: 0, oversold: 0 };
    let slowest = 0;
    for (let round = 0; round < rounds; round++) {
      const goods = await listing(seller, stock);
      const started = performance.now();
      const answers = await Promise.all(crowd.map(async buyer => {
        const answer = await buyer.session.ask('POST', '/api/orders', orderOf([{ listingId: goods, quantity: 1 }], unit));
        return { ...answer, ms: performance.now() - started };
      }));
      slowest = Math.max(slowest, ...answers.map(answer => answer.ms));
      const sold = answers.filter(answer => answer.status === 201).length;
      totals.orders += sold;
      totals.refused += answers.filter(answer => answer.status === 409 && answer.body.code === 'order.out_of_stock').length;
      const strange = answers.filter(answer => answer.status !== 201 && !(answer.status === 409 && answer.body.code === 'order.out_of_stock'));
      totals.other += strange.length;
      if (strange.length > 0) note(`${engine} round ${round + 1}: ${strange[0].status} ${JSON.stringify(strange[0].body).slice(0, 300)}`);
      const left = (await crowd[0].session.get(`/api/listings/${goods}`)).available;
      if (sold !== stock || left !== 0) totals.oversold += Math.abs(sold - stock) + Math.abs(left);
    }
    const stored = (await seller.session.get('/api/orders?as=seller&limit=100')).items.length;
    tell(`oversell.${engine}`, totals, { orders: rounds * stock, refused: rounds * (buyers - stock), other: 0, oversold: 0 },
      totals.orders === rounds * stock && totals.refused === rounds * (buyers - stock) && totals.other === 0 && totals.oversold === 0 && stored === Math.min(100, rounds * stock),
      { rounds, buyers, slowestMs: Math.round(slowest) });
    await host.end();
  }
});
