import { Button } from '@mantine/core';
import { useRef, useState } from 'react';
import { ApiError } from '../../../api/api-error.js';
import { FormError } from '../../kit/form-error.js';
import { useWords } from '../../use-words.js';

interface Props {
  pending: boolean;
  onRead(pack: unknown): void;
}

/** A pack from a file. What is no JSON is refused here, in the words of the server; the rest it looks at itself. */
export const PackFile = ({ pending, onRead }: Props) => {
  const t = useWords();
  const input = useRef<HTMLInputElement>(null);
  const [error, setError] = useState<ApiError | null>(null);
  const read = async (file: File): Promise<void> => {
    setError(null);
    try {
      onRead(JSON.parse(await file.text()));
    } catch {
      setError(new ApiError('RULE_PACK.NOT_A_PACK', 400));
    }
  };
  return (
    <>
      <input
        ref={input}
        className="unseen"
        tabIndex={-1}
        type="file"
        accept=".json,application/json"
        aria-label={t('packs.import')}
        onChange={(event) => {
          const [file] = event.currentTarget.files ?? [];
          if (file) void read(file);
          event.currentTarget.value = '';
        }}
      />
      <Button variant="default" loading={pending} onClick={() => input.current?.click()}>
        {t('packs.import')}
      </Button>
      <FormError error={error} />
    </>
  );
};
