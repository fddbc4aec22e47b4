import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormTrouble } from '../design/form-trouble.js';
import { useWords } from '../words/use-words.js';
import { DoorPage } from './door-page.js';

/** What a one-time link that no longer works leads to. */
export const LinkTroublePage = ({ error }: { error: unknown }) => {
  const t = useWords();
  return (
    <DoorPage title={t('one-time-link.no')}>
      <Stack>
        <FormTrouble error={error} />
        <Button component={Link} to="/sign-in" variant="default">
          {t('forgot.back')}
        </Button>
      </Stack>
    </DoorPage>
  );
};
