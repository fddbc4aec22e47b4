import { Button, Group, Modal, Select, Stack, TextInput } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { Locale, routes, type StaffRole } from '#contracts';
import { call } from '../call/call.js';
import { FormTrouble } from '../design/form-trouble.js';
import { queries } from '../session/queries.js';
import { useWords } from '../words/use-words.js';
import { RolesField } from './roles-field.js';

export const InviteDialog = ({ onClose }: { onClose(): void }) => {
  const t = useWords();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [locale, setLocale] = useState<Locale>('en');
  const [roles, setRoles] = useState<StaffRole[]>(['clinician']);
  const invite = useMutation({
    mutationFn: () => call(routes.inviteStaff, { body: { email, name, locale, roles } }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: ['invitations'] });
      onClose();
    },
  });
  return (
    <Modal opened onClose={onClose} title={t('staff.invite')} closeButtonProps={{ 'aria-label': t('action.close') }}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          invite.mutate();
        }}
      >
        <Stack>
          <TextInput
            label={t('staff.name')}
            required
            withAsterisk={false}
            maxLength={120}
            data-autofocus
            value={name}
            onChange={(event) => setName(event.currentTarget.value)}
          />
          <TextInput
            label={t('sign-in.email')}
            type="email"
            required
            withAsterisk={false}
            maxLength={254}
            value={email}
            onChange={(event) => setEmail(event.currentTarget.value)}
          />
          <Select
            label={t('staff.language')}
            data={Locale.options.map((value) => ({ value, label: t(`language.${value}`) }))}
            value={locale}
            onChange={(value) => value && setLocale(Locale.parse(value))}
            allowDeselect={false}
          />
          <RolesField value={roles} onChange={setRoles} />
          <FormTrouble error={invite.error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={invite.isPending} disabled={roles.length === 0}>
              {t('staff.send-invitation')}
            </Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
};
