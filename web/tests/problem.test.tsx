import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { describe, expect, it } from 'vitest';
import { fieldErrors, messageOf, Problem, readProblem } from '@/api/problem';
import { loadTexts } from '@/i18n';
import { ErrorSummary, FormErrors, TextField } from '@/ui/field';

const answer = (status: number, body: unknown) => new Response(typeof body === 'string' ? body : JSON.stringify(body), { status });

describe('a refusal', () => {
  it('carries its code, fields and figures', async () => {
    const problem = await readProblem(
      answer(409, {
        status: 409,
        title: 'order.out_of_stock',
        code: 'order.out_of_stock',
        errors: { 'lines[1].quantity': ['order.out_of_stock'] },
        available: 3,
      }),
    );
    expect(problem.code).toBe('order.out_of_stock');
    expect(fieldErrors(problem)).toEqual({ 'lines[1].quantity': 'Chỉ còn 3. Hãy giảm số lượng.' });
    expect(messageOf(problem)).toBe('Chỉ còn 3. Hãy giảm số lượng.');
  });

  it('still says something when nobody worded it, or when it is no problem+json at all', async () => {
    expect(messageOf(new Problem(409, 'nobody.worded_this'))).toMatch(/Chưa làm được/);
    expect(messageOf(await readProblem(answer(502, '<html>')))).toMatch(/Máy chủ gặp trục trặc/);
    expect(messageOf(new TypeError('bug'))).toMatch(/Chưa làm được/);
  });
});

it('stands at its field, is read with it, and is one click away from the summary', async () => {
  await loadTexts('later');
  const error = new Problem(400, 'request.invalid', { 'deliverTo.phone': ['order.phone'] });
  render(
    <>
      <ErrorSummary error={error} />
      <FormErrors error={error}>
        <TextField name="deliverTo.name" label="Tên" />
        <TextField name="deliverTo.phone" label="Số điện thoại" />
      </FormErrors>
    </>,
  );
  const phone = screen.getByLabelText('Số điện thoại');
  expect(phone).toHaveAccessibleDescription('Số điện thoại chưa đúng.');
  expect(phone).toBeInvalid();
  expect(screen.getByLabelText('Tên')).toBeValid();
  expect(screen.getByRole('alert')).toHaveFocus();
  await userEvent.click(screen.getByRole('button', { name: 'Số điện thoại chưa đúng.' }));
  expect(phone).toHaveFocus();
});

it('names the fields that have the same fault', () => {
  const form = (error: unknown) => (
    <FormErrors error={error}>
      <ErrorSummary error={error} />
      <TextField name="from" label="Từ ngày" optional />
      <TextField name="to" label="Đến ngày" />
      <TextField name="season" label="Vụ" />
    </FormErrors>
  );
  const { rerender } = render(form(null));
  rerender(form(new Problem(400, 'request.invalid', { from: ['day_invalid'], to: ['day_invalid'], season: ['cost.season_required'] })));
  expect(screen.getAllByRole('button').map(({ textContent }) => textContent)).toEqual([
    'Từ ngày: Ngày chưa đúng. Viết như 21/11/2026.',
    'Đến ngày: Ngày chưa đúng. Viết như 21/11/2026.',
    'Ghi tên vụ.',
  ]);
});
