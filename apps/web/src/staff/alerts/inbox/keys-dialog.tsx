import { KeysDialog as Keys } from '../../kit/keys-dialog.js';
import { useWords } from '../../use-words.js';
import { inboxKeys } from './inbox-keys.js';

export const KeysDialog = ({ onClose }: { onClose: () => void }) => {
  const t = useWords();
  return <Keys keys={inboxKeys.map((key) => [key, t(`keys.${key}`)] as const)} onClose={onClose} />;
};
