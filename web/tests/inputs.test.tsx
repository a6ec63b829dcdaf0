import { render, screen } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import { useState } from 'react';
import { describe, expect, it } from 'vitest';
import { DateField, isoOf } from '@/ui/date-field';
import { MoneyInput } from '@/ui/money-input';
import { fitQuantity, QuantityStepper } from '@/ui/quantity-stepper';

function Day() {
  const [value, setValue] = useState('');
  return (
    <>
      <DateField name="from" label="Từ ngày" value={value} onChange={setValue} />
      <output>{value}</output>
    </>
  );
}

function Money() {
  const [value, setValue] = useState<number | undefined>();
  return <MoneyInput name="price" label="Giá" value={value} onChange={setValue} />;
}

function Stepper() {
  const [value, setValue] = useState(1);
  return <QuantityStepper label="Số lượng" value={value} step={0.5} minimum={0.5} available={20} unit="kg" onChange={setValue} />;
}

describe('a quantity that may be ordered', () => {
  const limits = { step: 0.5, minimum: 2, available: 10.3 };
  it.each([
    [0, 2],
    [2.2, 2],
    [2.3, 2.5],
    [11, 10],
  ])('%d becomes %d', (wanted, fits) => expect(fitQuantity(wanted, limits)).toBe(fits));

  it('starts at the first step above a minimum that is no step itself', () =>
    expect(fitQuantity(0, { step: 5, minimum: 7, available: 100 })).toBe(10));
});

it('steps, and reads a typed comma', async () => {
  render(<Stepper />);
  const box = screen.getByRole('textbox');
  await userEvent.click(screen.getByRole('button', { name: 'Thêm' }));
  expect(box).toHaveValue('1,5');
  await userEvent.clear(box);
  await userEvent.type(box, '2,7{Enter}');
  expect(box).toHaveValue('2,5');
});

it('groups thousands while an amount is typed', async () => {
  render(<Money />);
  await userEvent.type(screen.getByLabelText('Giá'), '1250000');
  expect(screen.getByLabelText('Giá')).toHaveValue('1.250.000');
});

it('knows the calendar', async () => {
  expect(isoOf({ day: '29', month: '2', year: '2028' })).toBe('2028-02-29');
  expect(isoOf({ day: '30', month: '2', year: '2028' })).toBeUndefined();
  expect(isoOf({ day: '', month: '', year: '' })).toBe('');
  render(<Day />);
  const [d, m, y] = screen.getAllByRole('textbox');
  await userEvent.type(d as HTMLElement, '5');
  await userEvent.type(m as HTMLElement, '7');
  await userEvent.type(y as HTMLElement, '2026');
  expect(screen.getByRole('status')).toHaveTextContent('2026-07-05');
});
