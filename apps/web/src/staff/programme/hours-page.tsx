import { routes } from '#contracts';
import { Loaded } from '../kit/loaded.js';
import { Page } from '../kit/page.js';
import { useMayCall } from '../session/session.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { HoursForm } from './hours-form.js';
import { HoursInWords } from './hours-in-words.js';

/** When the programme is open: what an hour of “4 business hours” is. */
export const HoursPage = () => {
  const t = useWords();
  const mayChange = useMayCall(routes.changeProgrammeHours);
  const hours = useApi(routes.readProgrammeHours, {});
  return (
    <Page title={t('hours.title')} lead={t('hours.lead')}>
      <Loaded of={hours} lines={[200, 200]}>
        {(data) => (mayChange ? <HoursForm key={data.version} stands={data} /> : <HoursInWords hours={data} />)}
      </Loaded>
    </Page>
  );
};
