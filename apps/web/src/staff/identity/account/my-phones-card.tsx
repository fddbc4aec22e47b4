import { Alert, Button, Checkbox, Group, Stack, Text, TextInput } from '@mantine/core';
import { useState } from 'react';
import { routes, type StaffPhone } from '#contracts';
import { Card } from '../../kit/card.js';
import { FormError } from '../../kit/form-error.js';
import { Loaded } from '../../kit/loaded.js';
import contact from '../../people/contact/contact.module.css';
import { isNumber } from '../../people/contact/contact-draft.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';

const most = 3;

/** On which numbers colleagues reach one, and patients where that is said. */
export const MyPhonesCard = () => {
  const t = useWords();
  const mine = useApi(routes.readMyPhones, {});
  const [typed, setTyped] = useState<StaffPhone[] | null>(null);
  const [tried, setTried] = useState(false);
  const phones = typed ?? mine.data?.phones;
  const save = useCommand(routes.saveMyPhones, {
    request: (body: { phones: StaffPhone[] }) => ({ body }),
    changes: [routes.readMyPhones, routes.readContactDetails],
    onSuccess: () => {
      setTyped(null);
      setTried(false);
    },
  });
  const change = (at: number, changed: Partial<StaffPhone>) =>
    setTyped((phones ?? []).map((phone, i) => (i === at ? { ...phone, ...changed } : phone)));
  return (
    <Card title={t('my-phones.title')}>
      <Loaded of={{ ...mine, data: phones }} lines={[60]}>
        {(phones) => (
          <form
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              setTried(true);
              const given = phones.filter(({ number }) => number.trim());
              if (given.every(({ number }) => isNumber(number))) save.mutate({ phones: given });
            }}
          >
            <Stack maw={520}>
              <Text c="dimmed">{t('my-phones.hint')}</Text>
              {phones.map(({ label, number, patientsMaySee }, i) => (
                // biome-ignore lint/suspicious/noArrayIndexKey: the fields hold no state of their own
                <fieldset key={i} className={contact.phone}>
                  <legend>{t('contact-form.phone', { n: i + 1 })}</legend>
                  <TextInput
                    type="tel"
                    label={t('contact-form.number')}
                    placeholder="+1 202 555 0123"
                    maxLength={40}
                    autoComplete="tel"
                    value={number}
                    error={tried && number.trim() !== '' && !isNumber(number) && t('contact-form.number-invalid')}
                    onChange={(event) => change(i, { number: event.currentTarget.value })}
                  />
                  <TextInput
                    label={t('contact-form.label')}
                    placeholder={t('contact-form.label-hint')}
                    maxLength={40}
                    value={label ?? ''}
                    onChange={(event) => change(i, { label: event.currentTarget.value || null })}
                  />
                  <Checkbox
                    label={t('my-phones.patients')}
                    checked={patientsMaySee}
                    onChange={(event) => change(i, { patientsMaySee: event.currentTarget.checked })}
                  />
                  <Group justify="flex-end">
                    <Button
                      variant="default"
                      aria-label={t('contact-form.remove', { n: i + 1 })}
                      onClick={() => setTyped(phones.filter((_, at) => at !== i))}
                    >
                      {t('action.remove')}
                    </Button>
                  </Group>
                </fieldset>
              ))}
              <FormError error={save.error} />
              {save.isSuccess && !typed && (
                <Alert role="status" variant="light">
                  {t('my-phones.saved')}
                </Alert>
              )}
              <Group>
                {phones.length < most && (
                  <Button
                    variant="default"
                    onClick={() => setTyped([...phones, { label: null, number: '', patientsMaySee: false }])}
                  >
                    {t('contact-form.add')}
                  </Button>
                )}
                <Button type="submit" disabled={!typed} loading={save.isPending}>
                  {t('action.save')}
                </Button>
              </Group>
            </Stack>
          </form>
        )}
      </Loaded>
    </Card>
  );
};
