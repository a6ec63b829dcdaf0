// The main flow on an empty folder, on SQLite and on PostgreSQL: node infra/proofs/smoke.mjs [--engine sqlite|postgres|both] [--port 5171]
import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { build, Host, option, postgres, prove, root, sqliteIn, tell, temporaryFolder } from './kit.mjs';

const engines = option('engine', 'both') === 'both' ? ['sqlite', 'postgres'] : [option('engine', 'both')];

await prove(async onEnd => {
  build();
  for (const engine of engines) {
    const folder = temporaryFolder(onEnd, 'smoke');
    const database = engine === 'postgres' ? await postgres(onEnd, option('port', 5171) + 1) : sqliteIn(folder);
    const host = new Host(folder, option('port', 5171), database);
    onEnd(() => host.end());
    // Only the demo scene has an officer of Sở Công Thương; offices are not opened by registering.
    await host.start({ environment: 'Development', answersAt: '/health/live' });
    const started = Date.now();
    const walk = spawn('node', [join(root, 'infra/smoke.mjs'), host.base], { stdio: ['ignore', 2, 2] });
    const code = await new Promise(done => walk.once('exit', done));
    tell(`smoke.${engine}`, code === 0 ? 'works' : 'broken', 'works', code === 0, { seconds: (Date.now() - started) / 1000 });
    await host.end();
  }
});
