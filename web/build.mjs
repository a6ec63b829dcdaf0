// Builds the pages once, also when several processes ask at the same moment: the loser of the race finds the work done.
// Called by MSBuild: node build.mjs OUT STAMP
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import fs from 'node:fs';
import path from 'node:path';

const here = import.meta.dirname;
const [out, stamp] = process.argv.slice(2).map((argument) => path.resolve(argument));
const lock = path.join(here, '.build.lock');

const filesIn = (folder) =>
  fs.existsSync(folder)
    ? fs
        .readdirSync(folder, { withFileTypes: true, recursive: true })
        .filter((entry) => entry.isFile() && !entry.name.includes('.gen.'))
        .map((entry) => path.join(entry.parentPath, entry.name))
    : [];
const inputs = () =>
  [
    ...['src', 'public'].flatMap((folder) => filesIn(path.join(here, folder))),
    ...fs
      .readdirSync(here)
      .filter((name) => /\.(json|html|js|ts|mjs)$/.test(name))
      .map((name) => path.join(here, name)),
  ].sort();
const digest = (names) => {
  const hash = createHash('sha256');
  for (const name of names) hash.update(path.relative(here, name)).update(fs.readFileSync(name));
  return hash.digest('hex');
};

const isAlive = (pid) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return error.code === 'EPERM';
  }
};
const takeLock = () => {
  try {
    fs.writeFileSync(lock, String(process.pid), { flag: 'wx' });
    return true;
  } catch (error) {
    if (error.code !== 'EEXIST') throw error;
    const holder = Number(fs.existsSync(lock) && fs.readFileSync(lock, 'utf8'));
    if (holder && !isAlive(holder)) fs.rmSync(lock, { force: true });
    return false;
  }
};
const npm = (...words) => {
  const run = spawnSync('npm', words, {
    cwd: here,
    stdio: ['ignore', 'inherit', 'inherit'],
    shell: process.platform === 'win32',
    env: { ...process.env, WEB_OUT: `${out}.next` },
  });
  if (run.status !== 0) throw new Error(`npm ${words.join(' ')} failed (${run.status ?? run.error?.message})`);
};

while (!takeLock()) Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 200);
try {
  const now = digest(inputs());
  if (fs.existsSync(stamp) && fs.existsSync(path.join(out, 'index.html')) && fs.readFileSync(stamp, 'utf8') === now) {
    fs.utimesSync(stamp, new Date(), new Date());
  } else {
    const wanted = digest([path.join(here, 'package-lock.json')]);
    const installed = path.join(here, 'node_modules', '.installed');
    if (!fs.existsSync(installed) || fs.readFileSync(installed, 'utf8') !== wanted) {
      npm('ci', '--no-audit', '--no-fund');
      fs.writeFileSync(installed, wanted);
    }
    npm('run', 'build');
    fs.rmSync(out, { recursive: true, force: true });
    fs.renameSync(`${out}.next`, out);
    fs.mkdirSync(path.dirname(stamp), { recursive: true });
    fs.writeFileSync(stamp, now);
  }
} catch (error) {
  console.error(`web : error WEB001: ${error.message}`);
  process.exitCode = 1;
} finally {
  fs.rmSync(lock, { force: true });
}
