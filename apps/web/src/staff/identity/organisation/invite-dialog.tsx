import { Select, TextInput } from '@mantine/core';
import { useState } from 'react';
import { Locale, routes, type StaffRole } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { RolesField } from './roles-field.js';

export const InviteDialog = ({ onClose }: { onClose(): void }) => {
  const t = useWords();
  const [email, setEmail] = useState('');
  const [name, setName] = useState('');
  const [locale, setLocale] = useState<Locale>('en');
  const [roles, setRoles] = useState<StaffRole[]>(['clinician']);
  const invite = useCommand(routes.inviteStaff, {
    request: () => ({ body: { email, name, locale, roles } }),
    changes: [routes.listInvitations],
    onSuccess: onClose,
  });
  return (
    <FormDialog
      title={t('staff.invite')}
      submit={t('staff.send-invitation')}
      disabled={roles.length === 0}
      pending={invite.isPending}
      error={invite.error}
      onSubmit={() => invite.mutate()}
      onClose={onClose}
    >
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
    </FormDialog>
  );
};
