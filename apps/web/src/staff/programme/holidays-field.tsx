import { Button, TextInput } from '@mantine/core';
import { useState } from 'react';
import type { ProgrammeHours } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { Card } from '../kit/card.js';
import { Row, Rows } from '../kit/rows.js';
import { Soft } from '../kit/soft.js';
import { useWords } from '../use-words.js';
import { HolidayProposals } from './holiday-proposals.js';
import style from './hours.module.css';

type Holidays = ProgrammeHours['holidays'];

interface Props {
  holidays: Holidays;
  onChange(holidays: Holidays): void;
}

/** One a day, in their order. */
const withHolidays = (holidays: Holidays, more: Holidays): Holidays =>
  [...holidays, ...more.filter(({ date }) => !holidays.some((each) => each.date === date))].toSorted((a, b) =>
    a.date < b.date ? -1 : 1,
  );

/** Days on which the programme is closed. Nothing here counts until the form is saved. */
export const HolidaysField = ({ holidays, onChange }: Props) => {
  const t = useWords();
  const moments = useMoments('UTC');
  const [date, setDate] = useState('');
  const [name, setName] = useState('');
  const add = () => {
    onChange(withHolidays(holidays, [{ date, name: name.trim() }]));
    setDate('');
    setName('');
  };
  return (
    <Card title={t('hours.holidays')}>
      <Soft as="p">{t(holidays.length ? 'hours.holidays-hint' : 'hours.no-holidays')}</Soft>
      <Rows label={t('hours.holidays')}>
        {holidays.map((each) => (
          <Row
            key={each.date}
            title={each.name}
            detail={<time dateTime={each.date}>{moments.date(each.date)}</time>}
            actions={
              <Button
                variant="default"
                aria-label={t('hours.remove', { name: each.name })}
                onClick={() => onChange(holidays.filter(({ date: day }) => day !== each.date))}
              >
                {t('action.remove')}
              </Button>
            }
          />
        ))}
      </Rows>
      <div className={style.add}>
        <TextInput
          type="date"
          label={t('hours.date')}
          value={date}
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <TextInput
          label={t('hours.name')}
          maxLength={80}
          value={name}
          onChange={(event) => setName(event.currentTarget.value)}
        />
        <Button variant="default" disabled={!date || !name.trim()} onClick={add}>
          {t('hours.add')}
        </Button>
      </div>
      <HolidayProposals
        taken={holidays.map((each) => each.date)}
        onAdd={(more) => onChange(withHolidays(holidays, more))}
      />
    </Card>
  );
};
