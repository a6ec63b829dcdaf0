import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Unit, UnitDetail, Units } from '@/api/types';
import { currentLocale, t } from '@/i18n';
import { SelectField } from './field';

type Props = {
  name: string;
  /** Commune code, or any unit's when `upTo` says so. */
  value: string;
  onChange: (code: string) => void;
  upTo?: 'commune' | 'province';
  error?: string;
  hint?: string;
  optional?: boolean;
};

const nameOf = (unit: Unit) => (currentLocale() === 'en' && unit.nameEn ? unit.nameEn : unit.name);

/** Province, then commune or ward, of today's map. A value given from outside opens its own province. */
export function UnitSelect({ name, value, onChange, upTo = 'commune', error, hint, optional }: Props) {
  const [province, setProvince] = useState(upTo === 'province' ? value : '');
  const provinces = useQuery(read<Units>('/api/administrative-units'));
  const chosen = useQuery({
    ...read<UnitDetail>(`/api/administrative-units/${value}`),
    enabled: upTo === 'commune' && value !== '' && province === '',
  });
  const communes = useQuery({
    ...read<Units>(address('/api/administrative-units', { parent: province })),
    enabled: upTo === 'commune' && province !== '',
  });
  const above = chosen.data?.ancestors.find((unit) => unit.level === 'province')?.code;
  useEffect(() => {
    if (above && province === '') setProvince(above);
  }, [above, province]);

  const isProvince = upTo === 'province';
  return (
    <div className={isProvince ? '' : 'grid gap-4 sm:grid-cols-2'}>
      <SelectField
        name={isProvince ? name : `${name}.province`}
        label={t('place.province')}
        error={isProvince ? error : undefined}
        hint={isProvince ? hint : undefined}
        optional={isProvince && optional}
        value={isProvince ? value : province}
        onChange={(event) => {
          setProvince(event.target.value);
          onChange(isProvince ? event.target.value : '');
        }}
      >
        <option value="">{t('place.choose')}</option>
        {provinces.data?.items.map((unit) => (
          <option key={unit.code} value={unit.code}>
            {nameOf(unit)}
          </option>
        ))}
      </SelectField>
      {!isProvince && (
        <SelectField
          name={name}
          label={t('place.commune')}
          error={error}
          hint={hint}
          optional={optional}
          value={value}
          disabled={!province}
          onChange={(event) => onChange(event.target.value)}
        >
          <option value="">{t(communes.isLoading ? 'state.loading' : 'place.choose')}</option>
          {communes.data?.items.map((unit) => (
            <option key={unit.code} value={unit.code}>
              {nameOf(unit)}
            </option>
          ))}
        </SelectField>
      )}
    </div>
  );
}
