import { render, screen } from '@testing-library/react';
import { expect, it } from 'vitest';
import { bySeason, type Crop } from '@/features/catalogue/season/by-season';
import { SeasonTag } from '@/ui/tags';

const crop = (code: string, months: number) =>
  ({ code, harvestMonths: Array.from({ length: months }, (_, at) => at + 1) }) as unknown as Crop;

it('tells of short seasons first, and of what grows all year apart', () => {
  const { seasonal, allYear } = bySeason([crop('gao', 12), crop('lua', 6), crop('kieu', 3), crop('ca-phe', 3), crop('mit', 12)]);
  expect(seasonal.map(({ code }) => code)).toEqual(['kieu', 'ca-phe', 'lua']);
  expect(allYear.map(({ code }) => code)).toEqual(['gao', 'mit']);
});

it('does not call goods in season that are harvested later', () => {
  const { container, rerender } = render(<SeasonTag listing={{ inSeason: true, shipBy: '2027-01-15' }} />);
  expect(screen.getByText('Đặt trước')).toBeVisible();
  expect(screen.queryByText('Đang vào mùa')).toBeNull();
  rerender(<SeasonTag listing={{ inSeason: true, shipBy: null }} />);
  expect(screen.getByText('Đang vào mùa')).toBeVisible();
  rerender(<SeasonTag listing={{ inSeason: false, shipBy: null }} />);
  expect(container).toBeEmptyDOMElement();
});
