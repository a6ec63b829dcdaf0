// What the proofs share: the program under test, a PostgreSQL of their own, processor time, and how a figure is told.
import { spawn, spawnSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { register, Session } from '../session.mjs';

export const root = resolve(dirname(fileURLToPath(import.meta.url)), '../..');
export const pause = ms => new Promise(done => setTimeout(done, ms));
const configuration = process.env.CONFIGURATION ?? 'Release';
const hostProject = join(root, 'src/Marketplace.Host');
const benchmarks = join(root, 'tests/Marketplace.Benchmarks');

/** `--rounds 5` and `--engine=postgres` alike. */
export function option(name, fallback) {
  const place = process.argv.findIndex(argument => argument === `--${name}` || argument.startsWith(`--${name}=`));
  if (place < 0) return fallback;
  const value = process.argv[place].includes('=') ? process.argv[place].split('=')[1] : process.argv[place + 1];
  return typeof fallback === 'number' ? Number(value) : value;
}

let failures = 0;

/** One figure, one line of JSON. A proof that misses its target ends with 1. */
export function tell(id, value, target, pass, more = {}) {
  if (!pass) failures++;
  console.log(JSON.stringify({ id, value, target, pass, ...more }));
}

export const note = text => console.error(`${new Date().toISOString().slice(11, 19)} ${text}`);

/** Runs a proof, removes what it made, and says how busy the machine was. */
export async function prove(work) {
  const closing = [];
  note(`machine: ${cpus().length} × ${cpus()[0]?.model.trim()}, load ${loadavg().map(load => load.toFixed(1)).join(' ')}`);
  const close = async () => { for (const end of closing.splice(0).reverse()) await end(); };
  process.on('SIGINT', () => close().finally(() => process.exit(130)));
  try {
    await work(end => closing.push(end));
  } catch (fault) {
    failures++;
    console.error(`FAILED: ${fault.stack ?? fault.message}`);
  } finally {
    await close();
    note(`load at the end ${loadavg().map(load => load.toFixed(1)).join(' ')}`);
    process.exitCode = failures > 0 ? 1 : 0;
  }
}

export function temporaryFolder(onEnd, name = 'proof') {
  const folder = mkdtempSync(join(tmpdir(), `marketplace-${name}-`));
  onEnd(() => { if (!process.argv.includes('--keep')) rmSync(folder, { recursive: true, force: true }); else note(`kept: ${folder}`); });
  return folder;
}

/** Builds once; a program that is up to date costs a few seconds. `--no-build` trusts what is there. */
export function build(project = hostProject) {
  if (process.argv.includes('--no-build')) return;
  const built = spawnSync('dotnet', ['build', project, '-c', configuration, '-v', 'quiet', '--nologo'], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (built.status !== 0) throw new Error(`${project} does not build`);
}

export const buildBenchmarks = () => build(benchmarks);

// --program names a published program.
const programOf = project => {
  const built = join(project, 'bin', configuration, 'net10.0', `${project.split('/').at(-1)}.dll`);
  return project === hostProject ? resolve(option('program', built)) : built;
};
const hostFolder = () => option('program', '') ? dirname(programOf(hostProject)) : hostProject;

/** A verb of tests/Marketplace.Benchmarks, to its end; what it printed, as JSON. */
export function runBenchmarks(verb, database, ...more) {
  const ran = spawnSync('dotnet', [programOf(benchmarks), verb, database.engine, database.connection, ...more.map(String)], { encoding: 'utf8', maxBuffer: 1 << 28 });
  if (ran.status !== 0) throw new Error(`${verb} ended with ${ran.status}: ${ran.stderr}${ran.stdout.slice(0, 2000)}`);
  return JSON.parse(ran.stdout.trim().split('\n').at(-1));
}

/** A process of ours that answers HTTP, with its output in a file. */
class Served {
  constructor(base, folder, name) { Object.assign(this, { base, log: join(folder, `${name}.log`) }); }

  async begin(command, args, options, answersAt, seconds = 300) {
    if (await fetch(this.base).then(() => true, () => false)) throw new Error(`somebody else answers at ${this.base}; choose another --port`);
    this.startedAt = performance.now();
    this.process = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [this.process.stdout, this.process.stderr]) stream.on('data', text => appendFileSync(this.log, text));
    this.ended = new Promise(done => this.process.once('exit', code => done(this.exitCode = code ?? -1)));
    const until = Date.now() + seconds * 1000;
    for (;;) {
      const reply = await fetch(this.base + answersAt).then(async answer => (await answer.arrayBuffer(), answer.status), () => 0);
      if (reply === 200) return performance.now() - this.startedAt;
      if (this.exitCode !== undefined) throw new Error(`the process ended with ${this.exitCode}: ${this.said().slice(-2000)}`);
      if (Date.now() > until) throw new Error(`${answersAt} did not answer within ${seconds} s: ${this.said().slice(-2000)}`);
      await pause(20);
    }
  }

  said() { return existsSync(this.log) ? readFileSync(this.log, 'utf8') : ''; }

  async end(signal = 'SIGTERM') {
    if (!this.process || this.exitCode !== undefined) return;
    this.process.kill(signal);
    await this.ended;
  }
}

/** The program itself, as it runs in production unless `environment` says otherwise. */
export class Host extends Served {
  constructor(folder, port, database) { super(`http://127.0.0.1:${port}`, folder, 'host'); Object.assign(this, { folder, database }); }

  /** @returns milliseconds from the process's start to its first answer at `answersAt`. */
  start({ environment = 'Production', answersAt = '/health/ready', settings = [] } = {}) {
    this.exitCode = undefined;
    return this.begin('dotnet', [programOf(hostProject), `--Urls=${this.base}`, ...this.#settings(), ...settings], { cwd: hostFolder(), env: { ...process.env, ASPNETCORE_ENVIRONMENT: environment } }, answersAt);
  }

  #settings() {
    const pages = existsSync(join(hostFolder(), 'wwwroot/index.html'));
    return [`--Data:Folder=${this.folder}/data`, `--Database:Engine=${this.database.engine}`, `--Database:Connection=${this.database.connection}`, ...(pages ? [] : ['--Web:Pages=false'])];
  }

  /** @returns a session of the first administrator; the program must not run yet. */
  async makeAdministrator() {
    const password = 'mật khẩu của quản trị viên';
    const made = spawnSync('dotnet', [programOf(hostProject), 'create-admin', '--phone', '0912345678', ...this.#settings()], { cwd: hostFolder(), input: password + '\n', encoding: 'utf8' });
    if (made.status !== 0) throw new Error(`create-admin: ${made.stderr}${made.stdout}`);
    const session = new Session(this.base);
    return { session, signIn: () => session.post('/api/account/sign-in', { login: '0912345678', password }) };
  }
}

/** A minimal Kestrel endpoint that answers a small JSON: what the machine can do at all. */
export class Bare extends Served {
  constructor(folder, port) { super(`http://127.0.0.1:${port}`, folder, 'bare'); }

  start() { return this.begin('dotnet', [programOf(benchmarks), 'bare', this.base], { cwd: root, env: { ...process.env, ASPNETCORE_ENVIRONMENT: 'Production' } }, '/'); }
}

export const sqliteIn = folder => ({ engine: 'Sqlite', connection: `Data Source=${folder}/marketplace.db`, processes: () => [] });

/** A PostgreSQL of this proof alone, durable as in production, gone afterwards. */
export async function postgres(onEnd, port) {
  const folder = mkdtempSync(join(tmpdir(), 'marketplace-postgres-'));
  const isRoot = process.getuid?.() === 0;
  // PostgreSQL refuses to run as root, so root runs it as the user that the package brought.
  const as = isRoot ? ['setpriv', '--reuid=postgres', '--regid=postgres', '--clear-groups'] : [];
  const run = (program, ...args) => [...as, join(programs(), program), ...args];
  if (isRoot) spawnSync('chown', ['postgres:postgres', folder]);
  const [init, ...initArgs] = run('initdb', '-E', 'UTF8', '--locale=C.UTF-8', '-A', 'trust', '-U', 'postgres', '-D', `${folder}/data`);
  const made = spawnSync(init, initArgs, { encoding: 'utf8', cwd: tmpdir() });
  if (made.status !== 0) throw new Error(`initdb: ${made.stderr ?? made.error}`);
  const [server, ...args] = run('postgres', '-D', `${folder}/data`, '-p', String(port), '-h', '127.0.0.1', '-k', '', '-c', 'max_connections=200', '-c', 'shared_buffers=256MB');
  const running = spawn(server, args, { stdio: 'ignore', cwd: tmpdir() });
  const ended = new Promise(done => running.once('exit', done));
  onEnd(async () => { running.kill('SIGINT'); await ended; rmSync(folder, { recursive: true, force: true }); });
  const psql = sql => spawnSync(join(programs(), 'psql'), ['-h', '127.0.0.1', '-p', String(port), '-U', 'postgres', '-c', sql], { encoding: 'utf8' }).status === 0;
  for (let tries = 0; !psql('SELECT 1'); tries++) { if (tries > 300) throw new Error('PostgreSQL does not answer'); await pause(100); }
  psql('CREATE DATABASE marketplace');
  return {
    engine: 'Postgres',
    connection: `Host=127.0.0.1;Port=${port};Username=postgres;Database=marketplace`,
    processes: () => [running.pid, ...childrenOf(running.pid)],
  };
}

function programs() {
  const parents = ['/usr/lib/postgresql', '/opt/homebrew/opt', '/usr/local/opt'].filter(existsSync);
  const folders = parents.flatMap(parent => readdirSync(parent).map(name => join(parent, name, 'bin'))).sort().reverse();
  const found = [...folders, ...(process.env.PATH ?? '').split(':')].find(folder => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')));
  if (!found) throw new Error('PostgreSQL is not installed (Debian: apt-get install postgresql; macOS: brew install postgresql@17)');
  return found;
}

function childrenOf(pid) {
  try {
    return readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number);
  } catch {
    return [];
  }
}

/** Seconds of processor time these processes and their ended children have used. Linux only. */
export function processorSeconds(pids) {
  let ticks = 0;
  for (const pid of pids) {
    try {
      const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' ');
      for (const place of [11, 12, 13, 14]) ticks += Number(fields[place]);
    } catch {
      // It ended; its parent has its time.
    }
  }
  return ticks / 100;
}

/** A commune to live in. */
export async function someCommune(host) {
  const anyone = new Session(host.base);
  const units = (await anyone.get('/api/administrative-units?parent=75')).items;
  return (units.find(unit => unit.level === 'commune') ?? units[0]).code;
}

/** Registered people, a few at a time: hashing their passwords is the slow part. */
export async function people(host, kind, count, unit, name = 'Người Thử') {
  const made = [];
  let next = 0;
  await Promise.all(Array.from({ length: Math.min(count, 4) }, async () => {
    while (next < count) {
      const number = next++;
      const session = new Session(host.base);
      const me = await register(session, kind, `${name} ${number + 1}`, unit);
      await session.token();
      made[number] = { session, party: me.grants.find(grant => grant.party)?.party };
    }
  }));
  return made;
}

/** Goods of this seller, on sale. */
export async function listing(seller, available, title = 'Sầu riêng Ri6 chín cây') {
  const made = await seller.session.post('/api/listings', {
    productCode: 'sau-rieng-ri6', title, description: 'Hái buổi sáng.', priceDong: 65_000, unit: 'kg', gramsPerUnit: 1000, available, step: 1, minimum: 1, standardCode: 'none',
  });
  await seller.session.post('/api/certificates/commitment', { accepted: true });
  await seller.session.post(`/api/listings/${made.id}/publish`);
  return made.id;
}

export const orderOf = (lines, unit) => ({
  lines, payment: 'cashOnDelivery', deliverTo: { name: 'Người Mua Thử', phone: '0912000111', unit, street: '1 đường Thử' },
});

export const saveJson = (folder, name, value) => { const file = join(folder, name); writeFileSync(file, JSON.stringify(value)); return file; };
