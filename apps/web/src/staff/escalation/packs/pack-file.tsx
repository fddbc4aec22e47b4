import { useState } from 'react';
import { ApiError } from '../../../api/api-error.js';
import { FileButton } from '../../kit/file-button.js';
import { FormError } from '../../kit/form-error.js';
import { useWords } from '../../use-words.js';

interface Props {
  pending: boolean;
  onRead(pack: unknown): void;
}

/** A pack from a file. What is no JSON is refused here, in the words of the server; the rest it looks at itself. */
export const PackFile = ({ pending, onRead }: Props) => {
  const t = useWords();
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
      <FileButton
        label={t('packs.import')}
        accept=".json,application/json"
        pending={pending}
        onChoose={(file) => void read(file)}
      >
        {t('packs.import')}
      </FileButton>
      <FormError error={error} />
    </>
  );
};
