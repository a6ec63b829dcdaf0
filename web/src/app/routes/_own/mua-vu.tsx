import { createFileRoute } from '@tanstack/react-router';
import { SeasonPage } from '@/features/catalogue/season/season-page';

const readMonth = ({ thang }: Record<string, unknown>): { thang?: number } =>
  Number.isInteger(Number(thang)) && Number(thang) >= 1 && Number(thang) <= 12 ? { thang: Number(thang) } : {};

export const Route = createFileRoute('/_own/mua-vu')({ validateSearch: readMonth, component: Component });

function Component() {
  return <SeasonPage month={Route.useSearch().thang} />;
}
