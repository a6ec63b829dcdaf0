import { t } from '@/i18n';
import { Button } from '@/ui/button';
import { DateField } from '@/ui/date-field';
import { ErrorSummary, FormErrors } from '@/ui/field';
import { NumberField } from '@/ui/number-field';
import { CostLines } from './cost-lines';
import { PerKilogram } from './cost-table';
import { type SheetDraft, sumOf } from './form';

type Props = {
  draft: SheetDraft;
  set: (change: Partial<SheetDraft>) => void;
  error: unknown;
  busy: boolean;
  children?: React.ReactNode;
  onSave: () => void;
};

/** Days, yield and lines of a sheet, with the price of a kilogram told while one types. */
export function SheetForm({ draft, set, error, busy, children, onSave }: Props) {
  const { perKilogram } = sumOf(draft);
  return (
    <FormErrors error={error}>
      <form
        noValidate
        className="grid gap-6"
        onSubmit={(event) => {
          event.preventDefault();
          onSave();
        }}
      >
        <ErrorSummary error={error} />
        {children}
        <div className="grid gap-5 sm:grid-cols-2">
          <DateField name="validFrom" label={t('cost.validFrom')} value={draft.validFrom} onChange={(validFrom) => set({ validFrom })} />
          <DateField name="validTo" label={t('cost.validTo')} value={draft.validTo} onChange={(validTo) => set({ validTo })} />
        </div>
        <NumberField
          name="yieldKilograms"
          label={t('cost.yield')}
          hint={t('cost.yieldHint')}
          unit="kg"
          value={draft.yieldKilograms}
          onChange={(yieldKilograms) => set({ yieldKilograms })}
        />
        <CostLines lines={draft.lines} onChange={(lines) => set({ lines })} />
        <div aria-live="polite">
          <PerKilogram dongs={perKilogram} />
        </div>
        <Button type="submit" wide busy={busy}>
          {t('cost.save')}
        </Button>
      </form>
    </FormErrors>
  );
}
