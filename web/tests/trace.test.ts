import { expect, test } from 'vitest';
import { tracePathOf } from '@/features/farming/trace/read-code';

test.each([
  ['https://cho.example/t/K7DM-4QXR-2A', '/t/K7DM-4QXR-2A'],
  ['http://elsewhere.example/t/k7dm4qxr2a?lang=en', '/t/K7DM4QXR2A'],
  ['k7dm-4qxr-2a', '/t/K7DM-4QXR-2A'],
  ['https://id.gs1.org/01/09521234543213/10/K7DM-4QXR-2A?17=261231', '/01/09521234543213/10/K7DM-4QXR-2A'],
  ['8934563138165', '/01/8934563138165'],
  ['https://evil.example/dang-nhap', null],
  ['javascript:alert(1)', null],
  ['https://evil.example/t/../dang-nhap', null],
  ['', null],
])('a code that says %s leads to %s', (text, path) => {
  expect(tracePathOf(text)).toBe(path);
});
