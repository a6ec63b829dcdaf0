import type { Standard } from '@/api/types';
import { named, t } from '@/i18n';
import { TextArea, TextField } from '@/ui/field';
import { ChoiceTile } from '../choice-tile';
import { Faulty } from './faulty';
import { fault, type StepProps } from './step';

/** The standard the produce is grown to; a certified one needs its certificate's number. */
export function StandardStep({ draft, set, faults, standards }: StepProps & { standards: readonly Standard[] }) {
  const chosen = standards.find(({ code }) => code === draft.standardCode);
  return (
    <>
      <Faulty name="standardCode" text={fault(faults.standardCode)}>
        <fieldset className="grid gap-3 sm:grid-cols-2">
          <legend className="sr-only">{t('selling.question.tieu-chuan')}</legend>
          {standards.map((standard) => (
            <ChoiceTile
              key={standard.code}
              name="standardCode"
              value={standard.code}
              title={named(standard)}
              note={standard.needsCertificate ? t('selling.needsCertificate') : undefined}
              isChosen={standard.code === draft.standardCode}
              onChoose={() => set({ standardCode: standard.code })}
            />
          ))}
        </fieldset>
      </Faulty>
      {chosen?.needsCertificate && (
        <TextField
          name="certificateNumber"
          label={t('selling.certificate')}
          hint={t('selling.certificateHint')}
          error={fault(faults.certificateNumber)}
          value={draft.certificateNumber}
          maxLength={60}
          onChange={(event) => set({ certificateNumber: event.target.value })}
        />
      )}
      <TextArea
        name="description"
        label={t('selling.description')}
        hint={t('selling.descriptionHint')}
        optional
        rows={4}
        maxLength={2000}
        value={draft.description}
        onChange={(event) => set({ description: event.target.value })}
      />
    </>
  );
}
