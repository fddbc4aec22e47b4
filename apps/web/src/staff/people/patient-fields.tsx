import { Group, SegmentedControl, Select, Stack, Text, Textarea, TextInput } from '@mantine/core';
import type { ReactNode } from 'react';
import { Locale, type PatientContent, RiskTier } from '#contracts';
import { zones } from '../kit/zones.js';
import { useWords } from '../use-words.js';

/** What may be changed about a patient later on, too. */
export type RevisableContent = Omit<PatientContent, 'givenName' | 'familyName' | 'careTeamId' | 'levelOfCare'>;

interface Props {
  value: RevisableContent;
  /** Chosen at registration; from then on it is said only, and changes by a move. */
  level: ReactNode;
  /** False where the patient does not show them to whoever fills this in. */
  showsWords?: boolean;
  onChange(changed: Partial<RevisableContent>): void;
}

export const PatientFields = ({ value, level, showsWords = true, onChange }: Props) => {
  const t = useWords();
  return (
    <Stack>
      <Group grow align="flex-start">
        <TextInput
          label={t('patient.pronouns')}
          maxLength={40}
          value={value.pronouns ?? ''}
          onChange={(event) => onChange({ pronouns: event.currentTarget.value || null })}
        />
        <Select
          label={t('patient.language')}
          data={Locale.options.map((locale) => ({ value: locale, label: t(`language.${locale}`) }))}
          value={value.locale}
          onChange={(locale) => locale && onChange({ locale: Locale.parse(locale) })}
          allowDeselect={false}
        />
      </Group>
      <Select
        label={t('patient.time-zone')}
        data={zones}
        value={value.timeZone}
        onChange={(timeZone) => timeZone && onChange({ timeZone })}
        searchable
        allowDeselect={false}
      />
      {level}
      <div>
        <Text size="sm" fw={600} mb={4} aria-hidden>
          {t('patients.tier')}
        </Text>
        <SegmentedControl
          aria-label={t('patients.tier')}
          data={RiskTier.options.map((tier) => ({ value: tier, label: t(`tier-word.${tier}`) }))}
          value={value.riskTier}
          onChange={(tier) => onChange({ riskTier: RiskTier.parse(tier) })}
        />
      </div>
      {showsWords && (
        <>
          <Textarea
            label={t('patient.what-matters')}
            description={t('patient.own-words')}
            autosize
            minRows={2}
            maxLength={1000}
            value={value.whatMatters ?? ''}
            onChange={(event) => onChange({ whatMatters: event.currentTarget.value || null })}
          />
          <Textarea
            label={t('patient.if-i-go-quiet')}
            description={t('patient.own-words')}
            autosize
            minRows={2}
            maxLength={1000}
            value={value.ifIGoQuiet ?? ''}
            onChange={(event) => onChange({ ifIGoQuiet: event.currentTarget.value || null })}
          />
        </>
      )}
    </Stack>
  );
};
