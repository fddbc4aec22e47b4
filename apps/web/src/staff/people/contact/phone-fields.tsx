import { Button, Group, SegmentedControl, Text, TextInput } from '@mantine/core';
import { SafeToLeaveMessage, WayToReach } from '#contracts';
import { useWords } from '../../use-words.js';
import style from './contact.module.css';
import { type ContactDraft, isNumber } from './contact-draft.js';

export interface DraftProps {
  draft: ContactDraft;
  onChange(changed: Partial<ContactDraft>): void;
  tried: boolean;
}

const anotherPhone: ContactDraft['phones'][number] = { label: '', number: '', safeToLeaveMessage: 'unknown' };
const most = 5;

export const PhoneFields = ({ draft: { phones, preferred }, onChange, tried }: DraftProps) => {
  const t = useWords();
  const change = (at: number, changed: Partial<ContactDraft['phones'][number]>) =>
    onChange({ phones: phones.map((phone, i) => (i === at ? { ...phone, ...changed } : phone)) });
  return (
    <>
      {phones.map(({ label, number, safeToLeaveMessage }, i) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the fields hold no state of their own
        <fieldset key={i} className={style.phone}>
          <legend>{t('contact-form.phone', { n: i + 1 })}</legend>
          <Group grow align="flex-start" preventGrowOverflow={false}>
            <TextInput
              type="tel"
              miw={180}
              label={t('contact-form.number')}
              placeholder="+1 202 555 0123"
              maxLength={40}
              autoComplete="off"
              value={number}
              error={tried && number.trim() !== '' && !isNumber(number) && t('contact-form.number-invalid')}
              onChange={(event) => change(i, { number: event.currentTarget.value })}
            />
            <TextInput
              miw={140}
              label={t('contact-form.label')}
              placeholder={t('contact-form.label-hint')}
              maxLength={40}
              autoComplete="off"
              value={label}
              onChange={(event) => change(i, { label: event.currentTarget.value })}
            />
          </Group>
          <div>
            <Text size="sm" fw={600} mb={4} aria-hidden>
              {t('contact-form.message')}
            </Text>
            <SegmentedControl
              aria-label={t('contact-form.message')}
              data={SafeToLeaveMessage.options.map((value) => ({ value, label: t(`contact-form.message-${value}`) }))}
              value={safeToLeaveMessage}
              onChange={(value) => change(i, { safeToLeaveMessage: SafeToLeaveMessage.parse(value) })}
            />
          </div>
          <Group justify="flex-end">
            <Button
              variant="default"
              aria-label={t('contact-form.remove', { n: i + 1 })}
              onClick={() => onChange({ phones: phones.filter((_, at) => at !== i) })}
            >
              {t('action.remove')}
            </Button>
          </Group>
        </fieldset>
      ))}
      {phones.length < most && (
        <Button variant="default" onClick={() => onChange({ phones: [...phones, anotherPhone] })}>
          {t('contact-form.add')}
        </Button>
      )}
      {phones.length > 0 && (
        <div>
          <Text size="sm" fw={600} mb={4} aria-hidden>
            {t('contact-form.preferred')}
          </Text>
          <SegmentedControl
            aria-label={t('contact-form.preferred')}
            data={[...WayToReach.options, 'none' as const].map((value) => ({
              value,
              label: t(`contact-form.preferred-${value}`),
            }))}
            value={preferred ?? 'none'}
            onChange={(value) => onChange({ preferred: WayToReach.safeParse(value).data ?? null })}
          />
        </div>
      )}
    </>
  );
};
