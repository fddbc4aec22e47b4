import { Button } from '@mantine/core';
import { type RouteAnswer, routes } from '#contracts';
import { ApiError } from '../../../api/api-error.js';
import { useMoments } from '../../../kit/moments.js';
import { FileButton } from '../../kit/file-button.js';
import { FormError } from '../../kit/form-error.js';
import { Soft } from '../../kit/soft.js';
import { useCommand } from '../../session/use-api.js';
import { type Say, useWords } from '../../use-words.js';
import style from './try.module.css';

export type UploadedHistory = RouteAnswer<typeof routes.uploadHistory>;

/** The type by the name of the file: systems do not agree on what these files are. */
const typed = (file: File): Blob =>
  new Blob([file], { type: /\.(jsonl|ndjson)$/i.test(file.name) ? 'application/x-ndjson' : 'text/csv' });

/** A JSON pointer such as `/rows/12/answers/mood`. */
const placeInFile = (t: Say, field: string): string => {
  const [, row, ...more] = field.split('/').filter(Boolean);
  return [t('try.row', { row: row ?? '' }), ...more].join(', ');
};

interface Props {
  history: UploadedHistory | null;
  onChange(history: UploadedHistory | null): void;
}

/** Somebody else’s past instead of one’s own, as a file. */
export const HistoryField = ({ history, onChange }: Props) => {
  const t = useWords();
  const moments = useMoments();
  const upload = useCommand(routes.uploadHistory, {
    request: (file: File) => ({ upload: typed(file) }),
    onSuccess: onChange,
  });
  const rows = upload.error instanceof ApiError ? (upload.error.problem?.errors ?? []) : [];
  return (
    <div className={style.history}>
      {history ? (
        <p role="status">
          {t('try.history-read', {
            checkIns: history.checkIns,
            patients: history.patients,
            from: moments.date(history.from),
            to: moments.date(history.to),
          })}{' '}
          <Button variant="subtle" onClick={() => onChange(null)}>
            {t('try.history-drop')}
          </Button>
        </p>
      ) : (
        <>
          <FileButton
            label={t('try.history-file')}
            accept=".csv,.jsonl,.ndjson"
            pending={upload.isPending}
            onChoose={(file) => upload.mutate(file)}
          >
            {t('try.history-choose')}
          </FileButton>
          <details className={style.format}>
            <summary>{t('try.history-format')}</summary>
            <Soft as="p">{t('try.history-format-hint')}</Soft>
            <pre>{t('try.history-example')}</pre>
          </details>
        </>
      )}
      <FormError error={upload.error} />
      {rows.length > 0 && (
        <ul>
          {rows.map(({ field, message }) => (
            <li key={field}>
              {placeInFile(t, field)}: {message}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
};
