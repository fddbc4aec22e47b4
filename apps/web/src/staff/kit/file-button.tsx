import { Button } from '@mantine/core';
import { type ReactNode, useRef } from 'react';

interface Props {
  /** What assistive technology calls the field. */
  label: string;
  /** As in `accept` of a field for files. */
  accept: string;
  pending: boolean;
  onChoose(file: File): void;
  children: ReactNode;
}

/** Asks for a file. The same one can be chosen again, once it was mended. */
export const FileButton = ({ label, accept, pending, onChoose, children }: Props) => {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <input
        ref={input}
        className="unseen"
        tabIndex={-1}
        type="file"
        accept={accept}
        aria-label={label}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) onChoose(file);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" loading={pending} onClick={() => input.current?.click()}>
        {children}
      </Button>
    </>
  );
};
