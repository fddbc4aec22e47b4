import { Button, Text } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { FormDialog } from './form-dialog.js';

interface Props {
  label: string;
  question: string;
  /** What follows from it. */
  hint: string;
  confirm: string;
  onConfirm(): Promise<unknown>;
}

/** Asks once before something that cannot be taken back. */
export const ConfirmButton = ({ label, question, hint, confirm, onConfirm }: Props) => {
  const [asking, setAsking] = useState(false);
  const act = useMutation({ mutationFn: onConfirm, onSuccess: () => setAsking(false) });
  const close = (): void => {
    setAsking(false);
    act.reset();
  };
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        {label}
      </Button>
      {asking && (
        <FormDialog
          title={question}
          submit={confirm}
          pending={act.isPending}
          error={act.error}
          onSubmit={() => act.mutate()}
          onClose={close}
        >
          <Text>{hint}</Text>
        </FormDialog>
      )}
    </>
  );
};
