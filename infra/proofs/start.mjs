// How soon the first page answers, on an empty folder and on one in use, and how long the demo scene takes.
// node infra/proofs/start.mjs [--starts 3] [--port 5175]
import { build, Host, option, pause, processorSeconds, prove, sqliteIn, tell, temporaryFolder } from './kit.mjs';

const port = option('port', 5175);

await prove(async onEnd => {
  build();
  const folder = temporaryFolder(onEnd, 'start');
  const host = new Host(folder, port, sqliteIn(folder));
  onEnd(() => host.end());

  const answersAt = '/api/listings?limit=24';
  const spent = () => ({ processorSeconds: processorSeconds([host.process.pid]) });
  const empty = await host.start({ environment: 'Development', answersAt }) / 1000;
  tell('start.empty', Number(empty.toFixed(2)), '< 5 s', empty < 5, spent());
  while ((await fetch(host.base + '/health/ready')).status !== 200) await pause(100);
  const ready = (performance.now() - host.startedAt) / 1000;
  const scene = Number(/Demo scene: .* in ([\d.]+) s/.exec(host.said())?.[1]);
  tell('scene', scene, '< 20 s', scene < 20, { readyAfter: Number(ready.toFixed(2)), ...spent(), said: /Demo scene: .*/.exec(host.said())?.[0] });
  await host.end();

  const again = [];
  let last;
  for (let start = 0; start < option('starts', 3); start++) {
    again.push(await host.start({ environment: 'Development', answersAt }) / 1000);
    last = spent();
    await host.end();
  }
  const median = again.sort((left, right) => left - right)[again.length >> 1];
  tell('start.again', Number(median.toFixed(2)), '< 5 s', median < 5, { all: again.map(seconds => Number(seconds.toFixed(2))), ...last });
});
