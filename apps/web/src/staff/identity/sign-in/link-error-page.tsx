import { Button, Stack } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { FormError } from '../../kit/form-error.js';
import { useWords } from '../../use-words.js';
import { SignInFrame } from './sign-in-frame.js';

/** What a one-time link that no longer works leads to. */
export const LinkErrorPage = ({ error }: { error: unknown }) => {
  const t = useWords();
  return (
    <SignInFrame title={t('one-time-link.no')}>
      <Stack>
        <FormError error={error} />
        <Button component={Link} to="/sign-in" variant="default">
          {t('forgot.back')}
        </Button>
      </Stack>
    </SignInFrame>
  );
};
