import { QueryClientProvider } from '@tanstack/react-query';
import { render, screen, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import type { ReactNode } from 'react';
import { beforeAll, beforeEach, expect, it, vi } from 'vitest';
import { queryClient } from '@/api/query';
import type { Me } from '@/api/types';
import { NewCertificatePage } from '@/features/farming/certificates/new-certificate-page';
import { chooseScan } from '@/features/farming/certificates/scan';
import { mayDecide } from '@/features/farming/certificates/types';
import { loadTexts } from '@/i18n';

const { went } = vi.hoisted(() => ({ went: vi.fn() }));
vi.mock('@tanstack/react-router', () => ({
  useNavigate: () => went,
  Link: ({ to, children }: { to: string; children: ReactNode }) => <a href={to}>{children}</a>,
}));

type Sent = { url: string; key: string | undefined; body: unknown };
let sent: Sent[];
let scanAnswers: (() => Response)[];
const json = (body: unknown, status = 200) => new Response(JSON.stringify(body), { status });

beforeAll(() => Promise.all([loadTexts('later'), loadTexts('console')]));
beforeEach(() => {
  sent = [];
  scanAnswers = [];
  sessionStorage.clear();
  queryClient.clear();
  went.mockClear();
  vi.stubGlobal(
    'fetch',
    async (url: string, { method, headers, body }: { method: string; headers: Record<string, string>; body: unknown }) => {
      if (method === 'GET') return json(url === '/api/account/me' ? { antiforgeryToken: 'x' } : { items: [] });
      sent.push({ url, key: headers['Idempotency-Key'], body });
      return url.endsWith('/scan') ? (scanAnswers.shift()?.() ?? json({}, 201)) : json({ id: 'p1' }, 201);
    },
  );
});

const pdf = (name: string, bytes = 8) => new File([new Uint8Array(bytes)], name, { type: 'application/pdf' });
const show = () =>
  render(
    <QueryClientProvider client={queryClient}>
      <NewCertificatePage me={{ grants: [] } as unknown as Me} />
    </QueryClientProvider>,
  );
const file = () => screen.getByLabelText<HTMLInputElement>(/Ảnh chụp hoặc tệp PDF của giấy/);
const posts = () => sent.map(({ url }) => url);

it('sends the paper first, then its scan', async () => {
  show();
  await userEvent.upload(file(), pdf('vietgap.pdf'));
  expect(await screen.findByText('vietgap.pdf')).toBeVisible();
  expect(sent).toEqual([]);
  await userEvent.click(screen.getByRole('button', { name: 'Nộp để kiểm tra' }));
  expect(posts()).toEqual(['/api/certificates', '/api/certificates/p1/scan']);
  const body = sent[1]?.body;
  expect(body instanceof FormData && body.get('scan')).toMatchObject({ name: 'vietgap.pdf' });
  expect(went).toHaveBeenCalledWith({ to: '/ban/chung-nhan' });
});

it('keeps the paper when its scan cannot be sent, and sends only the scan again, under the same key', async () => {
  scanAnswers = [
    () => {
      throw new TypeError('no network');
    },
  ];
  show();
  await userEvent.upload(file(), pdf('vietgap.pdf'));
  await userEvent.click(await screen.findByRole('button', { name: 'Nộp để kiểm tra' }));
  expect(await screen.findByText(/Giấy đã được lưu/)).toBeVisible();
  expect(within(screen.getByRole('alert')).getByText(/Không kết nối được/)).toBeVisible();
  expect(went).not.toHaveBeenCalled();
  await userEvent.click(screen.getByRole('button', { name: 'Gửi lại bản chụp' }));
  expect(posts()).toEqual(['/api/certificates', '/api/certificates/p1/scan', '/api/certificates/p1/scan']);
  expect(sent[2]?.key).toBe(sent[1]?.key);
  expect(went).toHaveBeenCalledWith({ to: '/ban/chung-nhan' });
});

it('lets a refused scan be replaced by a better one, under a key of its own', async () => {
  scanAnswers = [() => json({ code: 'certificate.scan_broken' }, 422)];
  show();
  await userEvent.upload(file(), pdf('rách.pdf'));
  await userEvent.click(await screen.findByRole('button', { name: 'Nộp để kiểm tra' }));
  await screen.findByText(/Giấy đã được lưu/);
  await userEvent.upload(file(), pdf('lành.pdf'));
  await screen.findByText('lành.pdf');
  await userEvent.click(screen.getByRole('button', { name: 'Gửi lại bản chụp' }));
  expect(sent[2]?.key).not.toBe(sent[1]?.key);
  expect(went).toHaveBeenCalled();
});

it('needs no scan', async () => {
  show();
  await userEvent.click(screen.getByRole('button', { name: 'Nộp để kiểm tra' }));
  expect(posts()).toEqual(['/api/certificates']);
  expect(went).toHaveBeenCalled();
});

it('refuses before sending what the server would refuse', async () => {
  await expect(chooseScan(pdf('lớn.pdf', 10 * 1024 * 1024 + 1))).rejects.toMatchObject({ code: 'certificate.scan_too_large' });
  await expect(chooseScan(new File(['x'], 'thư.docx', { type: 'text/plain' }))).rejects.toMatchObject({ code: 'certificate.scan_type' });
});

it('lets an officer confirm only what there is a scan of', () => {
  const paper = { isOverYield: false, scopeAskedFor: null, scanUrl: null } as const;
  expect(mayDecide({ ...paper, state: 'submitted' })).toEqual({ isWaiting: true, mayVerify: false });
  expect(mayDecide({ ...paper, state: 'submitted', scanUrl: '/scan' })).toEqual({ isWaiting: true, mayVerify: true });
  expect(mayDecide({ ...paper, state: 'rejected', scanUrl: '/scan' })).toEqual({ isWaiting: true, mayVerify: true });
  expect(mayDecide({ ...paper, state: 'inForce', scanUrl: '/scan' })).toEqual({ isWaiting: false, mayVerify: false });
  expect(mayDecide({ ...paper, state: 'inForce', isOverYield: true })).toEqual({ isWaiting: false, mayVerify: true });
  expect(mayDecide({ ...paper, state: 'inForce', scopeAskedFor: 'mit-thai' })).toEqual({ isWaiting: false, mayVerify: true });
});
