// Walks the main flow through the public HTTP contract: node infra/smoke.mjs http://localhost:5080
// Needs the demo accounts (Development), or OFFICER_LOGIN and OFFICER_PASSWORD of an officer of Sở Công Thương.
import { deflateSync } from 'node:zlib';
import { randomUUID } from 'node:crypto';
import { must, newPhone, register, Session } from './session.mjs';

const base = (process.argv[2] ?? 'http://localhost:5080').replace(/\/$/, '');
const started = Date.now();
const say = text => console.log(`${((Date.now() - started) / 1000).toFixed(1).padStart(6)} s  ${text}`);

const eventually = async (what, seconds, look) => {
  const until = Date.now() + seconds * 1000;
  for (;;) {
    const found = await look();
    if (found) return found;
    must(Date.now() < until, `${what}: not within ${seconds} s`);
    await new Promise(done => setTimeout(done, 200));
  }
};

/** A green square: the smallest honest picture. */
function picture(side = 320) {
  const crcOf = bytes => ~bytes.reduce((crc, byte) => { crc ^= byte; for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1; return crc; }, -1) >>> 0;
  const chunk = (kind, data) => {
    const named = Buffer.concat([Buffer.from(kind), data]);
    const whole = Buffer.alloc(named.length + 8);
    whole.writeUInt32BE(data.length, 0);
    named.copy(whole, 4);
    whole.writeUInt32BE(crcOf(named), named.length + 4);
    return whole;
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const row = Buffer.concat([Buffer.from([0]), ...Array(side).fill(Buffer.from([70, 140, 60]))]);
  const pixels = deflateSync(Buffer.concat(Array(side).fill(row)));
  return Buffer.concat([Buffer.from([137, 80, 78, 71, 13, 10, 26, 10]), chunk('IHDR', head), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
}

async function main() {
  const [officer, household, buyer, anyone] = [new Session(base), new Session(base), new Session(base), new Session(base)];
  await eventually('ready', 120, () => fetch(base + '/health/ready').then(reply => reply.ok, () => false));
  say('ready');

  const me = await signInOfficer(officer);
  const province = me.grants.find(grant => grant.role === 'industryTradeOfficer').unit;
  const units = (await anyone.get(`/api/administrative-units?parent=${province.code}`)).items;
  must(units.length > 0, `${province.name} has no units`);
  const commune = units.find(unit => unit.level === 'commune') ?? units[0];
  say(`${me.name} watches ${province.name}; the household lives in ${commune.name}`);

  const seller = (await register(household, 'household', 'Hộ Thử Nghiệm', commune.code)).grants.find(grant => grant.party).party;
  const product = (await anyone.get('/api/products')).items.find(item => item.code.startsWith('sau-rieng'));
  const standard = (await anyone.get('/api/standards')).items.find(item => !item.needsCertificate);
  const listing = await household.post('/api/listings', {
    productCode: product.code, title: 'Sầu riêng Ri6 chín cây', description: 'Hái buổi sáng.', priceDong: 65_000, unit: product.saleUnit,
    gramsPerUnit: product.gramsPerUnit, available: 100, step: 1, minimum: 1, standardCode: standard.code,
  });
  const form = new FormData();
  form.append('photo', new Blob([picture()], { type: 'image/png' }), 'sau-rieng.png');
  const photo = await household.post(`/api/listings/${listing.id}/photos`, form);
  must((await fetch(new URL(photo.url, base))).ok, `photo ${photo.url} cannot be read`);
  await household.post('/api/certificates/commitment', { accepted: true });
  await household.post(`/api/listings/${listing.id}/publish`);
  await eventually('found without diacritics', 10, async () =>
    (await anyone.get(`/api/listings?q=sau%20rieng&seller=${seller.id}`)).items.some(tile => tile.id === listing.id));
  say('listed with a photo, published, and found by "sau rieng"');

  const today = new Date(Date.now() + 7 * 3_600_000).toISOString().slice(0, 10);
  const course = await officer.post('/api/training/courses',
    { title: 'Bán nông sản trên sàn', topic: 'Thương mại điện tử', unit: commune.code, startsOn: today, endsOn: today, capacity: 30 });
  const session = await officer.post(`/api/training/courses/${course.id}/sessions`, { heldOn: today, startsAt: '08:00', place: 'Nhà văn hóa' });
  await officer.put(`/api/training/sessions/${session.id}/attendance`, { present: [seller.id] });
  say('the household attended a course');

  await register(buyer, 'consumer', 'Người Mua Thử', commune.code);
  const order = {
    lines: [{ listingId: listing.id, quantity: 5 }], payment: 'cashOnDelivery',
    deliverTo: { name: 'Người Mua Thử', phone: newPhone(), unit: commune.code, street: '1 đường Thử' },
  };
  const key = { 'Idempotency-Key': randomUUID() };
  const placed = await buyer.post('/api/orders', order, key);
  must((await buyer.post('/api/orders', order, key)).code === placed.code, 'the same key made a second order');
  const code = placed.orders[0].code;
  for (const step of ['confirm', 'ship', 'deliver']) await household.post(`/api/orders/${code}/${step}`);
  say(`order ${code} placed, confirmed, shipped, delivered`);

  const month = today.slice(0, 7);
  const cells = `/api/statistics/consumption?from=${month}&to=${month}&unit=${commune.code}&level=commune&groupBy=model,product`;
  await eventually('the sale in the statistics under e-commerce', 10, async () =>
    (await officer.get(cells)).rows.find(row => row.model === 'eCommerce' && row.productCode === product.code && row.grams >= 5 * product.gramsPerUnit));
  const records = (await officer.get(`/api/statistics/sales?order=${code}`)).items;
  must(records.length === 1 && records[0].producer.id === seller.id && records[0].grams === 5 * product.gramsPerUnit && records[0].valueDong === 325_000,
    `one sale record expected: ${JSON.stringify(records)}`);
  say('the sale is counted under model 4 and opens to its record');

  const steps = await eventually('first sale in the tracker', 10, async () =>
    (await officer.get(`/api/training/tracker?course=${course.id}`)).households.find(row => row.id === seller.id && row.steps.firstSale)?.steps);
  say(`tracker: ${Object.entries(steps).filter(([, day]) => day).map(([step, day]) => `${step} ${day}`).join(', ')}`);
  say('the main flow works');
}

async function signInOfficer(officer) {
  const { OFFICER_LOGIN: login, OFFICER_PASSWORD: password } = process.env;
  if (login) return officer.post('/api/account/sign-in', { login, password });
  const accounts = (await officer.get('/api/account/demo-accounts')).items;
  return officer.post('/api/account/demo-sign-in', { login: accounts.find(account => account.role === 'industryTradeOfficer').login });
}

main().catch(fault => {
  console.error(`FAILED: ${fault.message}`);
  process.exitCode = 1;
});
