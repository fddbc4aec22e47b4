import { useEffect, useRef, useState } from 'react';
import { useWords } from '../use-words.js';

interface Props {
  name: string;
  busy: boolean;
  onRemove(): void;
}

/** Asks once: a link that is switched off cannot be switched on again. */
export const RemoveSupporter = ({ name, busy, onRemove }: Props) => {
  const t = useWords();
  const [asking, setAsking] = useState(false);
  const answer = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (asking) answer.current?.focus();
  }, [asking]);
  if (!asking) {
    return (
      <button type="button" disabled={busy} onClick={() => setAsking(true)}>
        {t('privacy.remove', { name })}
      </button>
    );
  }
  return (
    <fieldset className="stack">
      <legend>{t('privacy.remove-ask', { name })}</legend>
      <button type="button" ref={answer} onClick={() => setAsking(false)}>
        {t('privacy.remove-keep')}
      </button>
      <button type="button" disabled={busy} onClick={onRemove}>
        {t('privacy.remove-yes')}
      </button>
    </fieldset>
  );
};
