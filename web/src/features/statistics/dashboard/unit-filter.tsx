import { useQuery } from '@tanstack/react-query';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Unit, UnitDetail, Units } from '@/api/types';
import { currentLocale, t } from '@/i18n';
import { SelectField } from '@/ui/field';

type Props = { value: string | undefined; asOf: string | undefined; onChange: (code: string | undefined) => void };

const nameOf = (unit: Unit) => (currentLocale() === 'en' && unit.nameEn ? unit.nameEn : unit.name);

/** Province, district where the map of that day has districts, commune: each choice opens the next. */
export function UnitFilter({ value, asOf, onChange }: Props) {
  const chosen = useQuery({
    ...read<UnitDetail>(address(`/api/administrative-units/${value}`, { asOf })),
    enabled: value !== undefined,
  }).data;
  const path = chosen
    ? [...chosen.ancestors]
        .sort((a, b) => rank(a.level) - rank(b.level))
        .map(({ code }) => code)
        .concat(chosen.code)
    : [];
  return (
    <>
      <Tier parent={undefined} asOf={asOf} value={path[0]} onChange={onChange} />
      {path[0] && <Tier parent={path[0]} asOf={asOf} value={path[1]} onChange={(code) => onChange(code ?? path[0])} />}
      {path[1] && chosen && (path.length > 2 || chosen.hasChildren) && (
        <Tier parent={path[1]} asOf={asOf} value={path[2]} onChange={(code) => onChange(code ?? path[1])} />
      )}
    </>
  );
}

const rank = (level: Unit['level']) => ['province', 'district', 'commune'].indexOf(level);

function Tier({
  parent,
  asOf,
  value,
  onChange,
}: {
  parent: string | undefined;
  asOf: string | undefined;
  value: string | undefined;
  onChange: (code: string | undefined) => void;
}) {
  const units =
    useQuery({ ...read<Units>(address('/api/administrative-units', { parent, asOf })), staleTime: Number.POSITIVE_INFINITY }).data?.items ??
    [];
  if (parent && units.length === 0) return null;
  const level = units[0]?.level ?? 'province';
  return (
    <SelectField
      name={`unit-${level}`}
      label={t(`statistics.level.${level}`)}
      value={value ?? ''}
      onChange={(event) => onChange(event.target.value || undefined)}
    >
      <option value="">{t(parent ? 'statistics.wholeUnit' : 'statistics.allProvinces')}</option>
      {units.map((unit) => (
        <option key={unit.code} value={unit.code}>
          {nameOf(unit)}
        </option>
      ))}
    </SelectField>
  );
}
