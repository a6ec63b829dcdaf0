import { render } from '@testing-library/react';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { ChoiceTile } from '@/features/catalogue/create-listing/choice-tile';
import { Spoken } from '@/features/catalogue/create-listing/spoken';
import { said, saidDay, sayable, sayNumber, wordsOf } from '@/features/catalogue/create-listing/spoken-words';
import { loadTexts, setLocale } from '@/i18n';
import { DateField } from '@/ui/date-field';
import { CheckField, ErrorSummary, TextField } from '@/ui/field';
import { MoneyInput } from '@/ui/money-input';
import { NumberField } from '@/ui/number-field';

beforeAll(async () => {
  await loadTexts('later');
  await loadTexts('console');
});
afterEach(() => setLocale('vi'));

const nothing = () => undefined;
const spoken = (page: React.ReactNode) => wordsOf(render(<div>{page}</div>).container);

describe('figures', () => {
  it.each([
    [900, '900'],
    [12_000, '12 nghìn'],
    [52_500, '52 nghìn 500'],
    [1_250_000, '1 triệu 250 nghìn'],
    [1_005, '1 nghìn không trăm linh 5'],
    [1_050, '1 nghìn không trăm 50'],
    [2_000_005_000, '2 tỷ không trăm linh 5 nghìn'],
  ])('%d is %s', (value, words) => expect(sayNumber(value)).toBe(words));

  it.each([
    ['12.000 ₫ / kg', '12 nghìn đồng một ký'],
    ['45.000 ₫ – 60.000 ₫ / trái', '45 nghìn đồng đến 60 nghìn đồng một trái'],
    ['1.250,5 kg', '1250,5 ký'],
    ['2,5 kg · Loại 1', '2,5 ký, Loại 1'],
    ['01/06/2026 – 05/12/2026', 'ngày 1 tháng 6 năm 2026 đến ngày 5 tháng 12 năm 2026'],
    ['gửi chậm nhất ngày 05/06/2026', 'gửi chậm nhất ngày 5 tháng 6 năm 2026'],
    ['Trái 2–3 ký', 'Trái 2–3 ký'],
  ])('%s is said “%s”', (text, words) => expect(sayable(text)).toBe(words));

  it('speaks English to those who read English', async () => {
    await setLocale('en');
    expect(sayable('12.500 ₫ / kg')).toBe('12 thousand 500 dong per kilo');
    expect(sayable('2,5 kg, 05/06/2026')).toBe('2.5 kilo, 5 June 2026');
  });
});

describe('a page', () => {
  it('says every choice with its state', () => {
    const words = spoken(
      <fieldset>
        <legend className="sr-only">Tiêu chuẩn</legend>
        <ChoiceTile
          name="s"
          value="a"
          title="VietGAP"
          note="Cần số giấy"
          isChosen
          onChoose={nothing}
          picture={<img src="/a.webp" alt="" />}
        />
        <ChoiceTile name="s" value="b" title="Sạch" isChosen={false} onChoose={nothing} />
      </fieldset>,
    );
    expect(words).toEqual(['Tiêu chuẩn', 'VietGAP, Cần số giấy: đang chọn', 'Sạch: chưa chọn']);
  });

  it('says what stands in each field, and what is wrong with it', () => {
    const words = spoken(
      <>
        <ErrorSummary error={undefined} faults={{ available: 'Hãy nhập số lượng' }} />
        <NumberField
          name="available"
          label="Số lượng"
          unit="kg"
          hint="Có thể giao ngay"
          error="Hãy nhập số lượng"
          value={undefined}
          onChange={nothing}
        />
        <MoneyInput name="total" label="Tổng" value={1_250_000} onChange={nothing} />
        <TextField name="grade" label="Loại" optional defaultValue="Loại 1" />
        <CheckField name="commits" label={<b>Tôi cam kết</b>} checked onChange={nothing} />
        <button type="button">+10</button>
        <details>
          <summary>Đặt ít nhất bao nhiêu?</summary>
          <p>Không ai thấy</p>
        </details>
      </>,
    );
    expect(words).toEqual([
      'Cần sửa một chỗ',
      'Hãy nhập số lượng',
      'Số lượng (ký): chưa điền',
      'Có thể giao ngay',
      'Tổng: 1 triệu 250 nghìn đồng',
      'Loại (không bắt buộc): Loại 1',
      'Tôi cam kết: đã đánh dấu',
      'Đặt ít nhất bao nhiêu?',
    ]);
  });

  it('says a price with its unit, and a day in three boxes, as one sentence each', () => {
    const words = spoken(
      <>
        <Spoken as={said('Giá', '12.000 ₫ / kg')}>
          <MoneyInput name="priceDong" label="Giá một kg" value={12_000} onChange={nothing} />
        </Spoken>
        <Spoken as={saidDay('Thu hoạch', '2026-06-05')}>
          <DateField name="harvestFrom" label="Thu hoạch" value="2026-06-05" onChange={nothing} />
        </Spoken>
        <Spoken as={saidDay('Đến ngày', '')}>
          <DateField name="harvestTo" label="Đến ngày" error="Ngày sai" value="" onChange={nothing} />
        </Spoken>
      </>,
    );
    expect(words).toEqual(['Giá: 12 nghìn đồng một ký', 'Thu hoạch: ngày 5 tháng 6 năm 2026', 'Đến ngày: chưa điền', 'Ngày sai']);
  });

  it('says the cost and the range beside a price, line by line, and nothing that is hidden', () => {
    const words = spoken(
      <>
        <p role="status">
          <svg aria-hidden="true" />
          <span>
            Giá thành xã đã duyệt: <b>38.500 ₫ / kg</b>
            <b className="block">Giá này thấp hơn giá thành.</b>
          </span>
        </p>
        <p>
          Trên chợ đang bán (3 tin): <b>45.000 ₫</b> – <b>60.000 ₫</b> / kg
        </p>
        <a href="/x">
          <svg aria-hidden="true" />
          <span>
            <span className="block">Giống lần trước</span>
            <span className="block">Sầu riêng · 50 kg</span>
          </span>
        </a>
        <dl>
          <dt>Giá</dt>
          <dd>52.000 ₫ / trái</dd>
          <dd>
            <button type="button">Sửa</button>
          </dd>
        </dl>
        <p hidden>Ẩn</p>
      </>,
    );
    expect(words).toEqual([
      'Giá thành xã đã duyệt: 38 nghìn 500 đồng một ký',
      'Giá này thấp hơn giá thành.',
      'Trên chợ đang bán (3 tin): 45 nghìn đồng đến 60 nghìn đồng một ký',
      'Giống lần trước, Sầu riêng, 50 ký',
      'Giá',
      '52 nghìn đồng một trái',
    ]);
  });
});
