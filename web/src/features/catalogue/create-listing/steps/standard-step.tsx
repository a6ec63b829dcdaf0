import { useEffect } from 'react';
import type { Standard } from '@/api/types';
import { named, t } from '@/i18n';
import { TextArea, TextField } from '@/ui/field';
import { ChoiceTile } from '../choice-tile';
import { useUsualStandards } from '../usual-standard';
import { Faulty } from './faulty';
import { fault, type StepProps } from './step';

type Props = StepProps & { standards: readonly Standard[]; account: string; sellerId: string | undefined };

/** The standard the produce is grown to; a certified one needs its certificate's number. What he usually sells under is chosen already. */
export function StandardStep({ draft, set, faults, standards, account, sellerId }: Props) {
  const chosen = standards.find(({ code }) => code === draft.standardCode);
  const usual = useUsualStandards(draft, account, sellerId, standards) ?? [];
  const first = draft.standardCode ? undefined : usual[0];
  // biome-ignore lint/correctness/useExhaustiveDependencies: once, when it is known, and never over an answer
  useEffect(() => {
    if (first) set({ standardCode: first.standardCode, certificateNumber: first.certificateNumber });
  }, [first?.standardCode]);
  const reason = usual.find(
    ({ standardCode, certificateNumber }) => standardCode === draft.standardCode && certificateNumber === draft.certificateNumber,
  );
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
              onChoose={() =>
                set({
                  standardCode: standard.code,
                  certificateNumber: usual.find(({ standardCode }) => standardCode === standard.code)?.certificateNumber ?? '',
                })
              }
            />
          ))}
        </fieldset>
      </Faulty>
      {reason && (
        <p role="status" className="rounded-lg bg-leaf-50 p-4">
          {t(`selling.usualStandard.${reason.source}`, { number: reason.certificateNumber })}
        </p>
      )}
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
