import { TextInput } from '@mantine/core';
import { useState } from 'react';
import { type ContactContent, type ContactDetails, routes } from '#contracts';
import { FormDialog } from '../../kit/form-dialog.js';
import { readAgain } from '../../session/queries.js';
import { useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { type ContactDraft, contentOf, draftOf, isBirthday } from './contact-draft.js';
import { EmergencyFields } from './emergency-fields.js';
import { PhoneFields } from './phone-fields.js';

interface Props {
  patientId: string;
  name: string;
  before: ContactDetails;
  onClose(): void;
}

export const ContactDialog = ({ patientId, name, before, onClose }: Props) => {
  const t = useWords();
  const [draft, setDraft] = useState(() => draftOf(before.contact));
  /** From the first try on, each field says what is not right with it. */
  const [tried, setTried] = useState(false);
  const change = (changed: Partial<ContactDraft>) => setDraft((now) => ({ ...now, ...changed }));
  const save = useCommand(routes.saveContactDetails, {
    request: (body: ContactContent) => ({ params: { patientId }, body, version: before.version }),
    changes: [routes.readContactDetails],
    onSuccess: async () => {
      void readAgain(routes.readTimeline);
      onClose();
    },
  });
  return (
    <FormDialog
      title={t('contact-form.title', { name })}
      size="lg"
      submit={t('action.save')}
      pending={save.isPending}
      error={save.error}
      onSubmit={() => {
        setTried(true);
        const content = contentOf(draft);
        if (content) save.mutate(content);
      }}
      onClose={onClose}
    >
      <PhoneFields draft={draft} onChange={change} tried={tried} />
      <EmergencyFields draft={draft} onChange={change} tried={tried} />
      <TextInput
        type="date"
        label={t('contact-form.born')}
        description={t('contact-form.born-hint')}
        min="1900-01-01"
        value={draft.dateOfBirth}
        error={tried && !isBirthday(draft) && t('contact-form.born-invalid')}
        onChange={(event) => change({ dateOfBirth: event.currentTarget.value })}
      />
    </FormDialog>
  );
};
