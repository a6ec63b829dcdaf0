// What a phone on a slow line sees: node measure.mjs ADDRESS [RUNS]. One line of JSON for each page, medians of the runs.
// Slow 4G as the browser's own tools set it (1.6 Mbit/s down, 150 ms there and back) and a processor four times slower.
import { chromium } from 'playwright-core';

const [address = 'http://localhost:5080', runs = '5'] = process.argv.slice(2);
const line = { offline: false, latency: 150, downloadThroughput: (1.6 * 1024 * 1024) / 8, uploadThroughput: (750 * 1024) / 8 };
const median = (values) => [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)];

function watch() {
  const seen = { lcp: 0, fcp: 0, cls: 0, element: '' };
  const on = (type, each) => new PerformanceObserver((list) => list.getEntries().forEach(each)).observe({ type, buffered: true });
  on('largest-contentful-paint', (entry) => {
    Object.assign(seen, {
      lcp: entry.startTime,
      element: `${entry.element?.tagName ?? ''} ${entry.url.replace(location.origin, '')}`.trim(),
    });
  });
  on('paint', (entry) => {
    if (entry.name === 'first-contentful-paint') seen.fcp = entry.startTime;
  });
  on('layout-shift', (entry) => {
    if (!entry.hadRecentInput) seen.cls += entry.value;
  });
  window.seen = seen;
}

async function visit(browser, url) {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, deviceScaleFactor: 2, isMobile: true, hasTouch: true });
  const page = await context.newPage();
  const tools = await context.newCDPSession(page);
  const kinds = new Map();
  const bytes = { Document: 0, Script: 0, Stylesheet: 0, Font: 0, Image: 0, Fetch: 0 };
  const fetched = [];
  await tools.send('Network.enable');
  tools.on('Network.responseReceived', ({ requestId, type, response }) => {
    kinds.set(requestId, type);
    fetched.push(response.url);
  });
  tools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    bytes[kinds.get(requestId)] = (bytes[kinds.get(requestId)] ?? 0) + encodedDataLength;
  });
  await tools.send('Network.emulateNetworkConditions', line);
  await tools.send('Emulation.setCPUThrottlingRate', { rate: 4 });
  await page.addInitScript(watch);
  await page.goto(url, { waitUntil: 'networkidle', timeout: 60_000 });
  await page.waitForFunction(() => window.seen.lcp > 0);
  const { lcp, fcp, cls, element } = await page.evaluate(() => window.seen);
  await context.close();
  return { lcp, fcp, cls, element, bytes, requests: fetched.length, twice: fetched.filter((one, at) => fetched.indexOf(one) < at) };
}

const list = await (await fetch(`${address}/api/listings?limit=1`)).json();
const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: ['--no-sandbox'] });
try {
  for (const path of ['/', `/san-pham/${list.items[0].id}`]) {
    const visits = [];
    for (let run = 0; run < Number(runs); run++) visits.push(await visit(browser, address + path));
    const of = (figure) => median(visits.map(figure));
    console.log(
      JSON.stringify({
        path,
        lcpMs: Math.round(of((one) => one.lcp)),
        fcpMs: Math.round(of((one) => one.fcp)),
        cls: Number(of((one) => one.cls).toFixed(3)),
        bytes: Object.fromEntries(Object.keys(visits[0].bytes).map((kind) => [kind, of((one) => one.bytes[kind] ?? 0)])),
        requests: of((one) => one.requests),
        element: visits[0].element,
        twice: visits[0].twice,
        allLcpMs: visits.map((one) => Math.round(one.lcp)),
      }),
    );
  }
} finally {
  await browser.close();
}
