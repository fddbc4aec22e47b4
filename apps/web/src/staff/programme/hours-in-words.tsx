import type { ProgrammeHours } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useLanguage } from '../../words/use-words.js';
import { Card } from '../kit/card.js';
import { Soft } from '../kit/soft.js';
import { useWords } from '../use-words.js';
import { weekdaysIn } from './weekdays.js';

/** For whoever only needs to know. */
export const HoursInWords = ({ hours: { days, from, to, timeZone, holidays } }: { hours: ProgrammeHours }) => {
  const t = useWords();
  const moments = useMoments('UTC');
  const named = weekdaysIn(useLanguage()).filter(({ value }) => days.includes(value));
  return (
    <>
      <Card title={t('hours.open')}>
        <p>
          {named.map(({ label }) => label).join(', ')}: {from} – {to}
        </p>
        <Soft as="p">{t('hours.in-zone', { zone: timeZone })}</Soft>
      </Card>
      <Card title={t('hours.holidays')}>
        {holidays.length === 0 && <Soft as="p">{t('hours.no-holidays')}</Soft>}
        <ul>
          {holidays.map(({ date, name }) => (
            <li key={date}>
              <time dateTime={date}>{moments.date(date)}</time> · {name}
            </li>
          ))}
        </ul>
      </Card>
    </>
  );
};
