import { useQuery } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { address } from '@/api/http';
import { read } from '@/api/query';
import type { Schemas } from '@/api/types';
import { t } from '@/i18n';
import { TextField } from '@/ui/field';

type Named = { id: string; name: string };
type Props = { name: string; label: string; unit: string; kind?: 'household'; value: Named; onChange: (value: Named) => void };

const shown = 5;

/** A producer of the commune by name; one who has no account here keeps the name that was typed. */
export function ProducerField({ name, label, unit, kind, value, onChange }: Props) {
  const words = value.name.trim();
  const query = useQuery({
    ...read<Schemas['FindProducersResponse']>(address('/api/registers/producers', { unit, kind, q: words })),
    enabled: unit !== '' && words.length > 1 && value.id === '',
  });
  const found = value.id === '' ? (query.data?.items ?? []).slice(0, shown) : [];
  return (
    <div className="grid gap-2">
      <TextField
        name={name}
        label={label}
        hint={t('register.producerHint')}
        value={value.name}
        maxLength={200}
        autoComplete="off"
        onChange={(event) => onChange({ id: '', name: event.target.value })}
      />
      {value.id !== '' && (
        <p className="flex items-center gap-1 text-sm font-bold text-leaf-700">
          <Check aria-hidden size={16} />
          {t('register.producerKnown')}
        </p>
      )}
      {found.length > 0 && (
        <ul className="flex flex-wrap gap-2" aria-label={t('register.producerChoose')}>
          {found.map((party) => (
            <li key={party.id}>
              <button
                type="button"
                className="min-h-11 rounded-full border border-control bg-white px-4 text-leaf-700 hover:bg-leaf-50"
                onClick={() => onChange({ id: party.id, name: party.name })}
              >
                {party.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
