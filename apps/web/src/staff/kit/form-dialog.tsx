import { Button, Group, Stack } from '@mantine/core';
import { type ReactNode, useState } from 'react';
import { useWords } from '../use-words.js';
import { Dialog } from './dialog.js';
import { FormError } from './form-error.js';

interface Props {
  title: string;
  size?: 'md' | 'lg';
  /** What sends it. */
  submit: string;
  disabled?: boolean;
  pending: boolean;
  /** Why it was not taken; the dialog stays open, with everything in it. */
  error: unknown;
  children: ReactNode;
  onSubmit(): void;
  onClose(): void;
}

/** A dialog that asks for something. Once something is typed, neither Escape nor a click beside it throws that away. */
export const FormDialog = (props: Props) => {
  const t = useWords();
  const [touched, setTouched] = useState(false);
  const { title, size, submit, disabled, pending, error, children, onSubmit, onClose } = props;
  return (
    <Dialog title={title} size={size} onClose={onClose} closeOnEscape={!touched} closeOnClickOutside={!touched}>
      <form
        onInput={() => setTouched(true)}
        onSubmit={(event) => {
          event.preventDefault();
          onSubmit();
        }}
      >
        <Stack>
          {children}
          <FormError error={error} />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              {t('action.cancel')}
            </Button>
            <Button type="submit" loading={pending} disabled={disabled}>
              {submit}
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
};
