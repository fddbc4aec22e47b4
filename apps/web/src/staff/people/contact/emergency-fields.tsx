import { TextInput } from '@mantine/core';
import { useWords } from '../../use-words.js';
import style from './contact.module.css';
import { isNumber, isWhole } from './contact-draft.js';
import type { DraftProps } from './phone-fields.js';

export const EmergencyFields = ({ draft, onChange, tried }: DraftProps) => {
  const t = useWords();
  const { emergency } = draft;
  const change = (changed: Partial<typeof emergency>) => onChange({ emergency: { ...emergency, ...changed } });
  const wrongNumber = emergency.number.trim() !== '' && !isNumber(emergency.number);
  return (
    <fieldset className={style.phone}>
      <legend>{t('contact-form.emergency')}</legend>
      <TextInput
        label={t('contact-form.emergency-name')}
        maxLength={80}
        autoComplete="off"
        value={emergency.name}
        error={tried && !isWhole(draft) && t('contact-form.emergency-part')}
        onChange={(event) => change({ name: event.currentTarget.value })}
      />
      <TextInput
        label={t('contact-form.emergency-relation')}
        maxLength={80}
        autoComplete="off"
        value={emergency.relation}
        onChange={(event) => change({ relation: event.currentTarget.value })}
      />
      <TextInput
        type="tel"
        label={t('contact-form.number')}
        placeholder="+1 202 555 0123"
        maxLength={40}
        autoComplete="off"
        value={emergency.number}
        error={tried && wrongNumber && t('contact-form.number-invalid')}
        onChange={(event) => change({ number: event.currentTarget.value })}
      />
    </fieldset>
  );
};
