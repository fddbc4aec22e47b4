import { ApiError } from '../../api/api-error.js';
import { Card } from '../kit/card.js';
import { Loaded } from '../kit/loaded.js';
import { useWords } from '../use-words.js';

const refetch = () => undefined;

/** Everything that an answer can be. */
export const LoadedParts = () => {
  const t = useWords();
  const states = [
    { name: t('page.loading'), of: { data: undefined, error: null, refetch } },
    { name: t('error-notice.title'), of: { data: undefined, error: new ApiError('offline', 0), refetch } },
    { name: t('inbox.none-match'), of: { data: [], error: null, refetch } },
    { name: t('inbox.all'), of: { data: ['Nora Quinn', 'Tess Adler'], error: null, refetch } },
  ];
  return states.map(({ name, of }) => (
    <Card key={name} title={name}>
      <Loaded<string[]> of={of} lines={[40, 40]} empty={t('patients.none')} isEmpty={(names) => names.length === 0}>
        {(names) => <p>{names.join(', ')}</p>}
      </Loaded>
    </Card>
  ));
};
