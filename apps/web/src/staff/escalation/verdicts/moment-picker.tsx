import { Button, TextInput } from '@mantine/core';
import { useNavigate } from '@tanstack/react-router';
import { useWords } from '../../use-words.js';
import style from './verdicts.module.css';
import { type VerdictsSearch, verdictsSearch } from './verdicts-search.js';

/** As the field wants it: the reader’s own day and time. */
const inField = (at: Date): string => {
  const local = new Date(+at - at.getTimezoneOffset() * 60_000);
  return local.toISOString().slice(0, 16);
};

export const MomentPicker = ({ search }: { search: VerdictsSearch }) => {
  const t = useWords();
  const navigate = useNavigate();
  const go = (next: VerdictsSearch): void => {
    void navigate({
      to: '.',
      search: (before) => ({ ...before, at: undefined, event: undefined, ...next }),
      replace: true,
    });
  };
  return (
    <div className={style.picker}>
      <TextInput
        type="datetime-local"
        label={t('verdicts.moment')}
        value={search.at ? inField(new Date(search.at)) : ''}
        max={inField(new Date())}
        onChange={(event) => go(verdictsSearch({ at: event.currentTarget.value }))}
      />
      {(search.at || search.event) && (
        <Button variant="default" onClick={() => go({})}>
          {t('verdicts.now')}
        </Button>
      )}
    </div>
  );
};
