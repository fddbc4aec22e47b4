import { Button, Checkbox, NativeSelect, NumberInput, Select } from '@mantine/core';
import { useState } from 'react';
import { type RouteAnswer, routes } from '#contracts';
import { useMoments } from '../../kit/moments.js';
import { useLanguage } from '../../words/use-words.js';
import { Loaded } from '../kit/loaded.js';
import { useApi } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { countriesIn } from './countries.js';
import style from './hours.module.css';

type Proposed = RouteAnswer<typeof routes.proposeHolidays>['holidays'];

interface Props {
  /** Days that are holidays already. */
  taken: readonly string[];
  onAdd(holidays: Proposed): void;
}

/** Public holidays to choose from: which of them the programme keeps, somebody there knows. */
export const HolidayProposals = ({ taken, onAdd }: Props) => {
  const t = useWords();
  const language = useLanguage();
  const [country, setCountry] = useState<string | null>(null);
  const [region, setRegion] = useState('');
  const [year, setYear] = useState(() => new Date().getFullYear());
  return (
    <details className={style.propose}>
      <summary>{t('hours.propose')}</summary>
      <div className={style.add}>
        <Select
          label={t('hours.country')}
          data={countriesIn(language)}
          value={country}
          searchable
          onChange={(value) => {
            setCountry(value);
            setRegion('');
          }}
        />
        <NumberInput
          label={t('hours.year')}
          w={110}
          min={2000}
          max={2100}
          allowDecimal={false}
          value={year}
          onChange={(value) => typeof value === 'number' && setYear(value)}
        />
      </div>
      {country && year >= 2000 && year <= 2100 && (
        <Proposals
          key={`${country} ${region} ${year}`}
          of={{ country, year, ...(region && { region }) }}
          region={region}
          onRegion={setRegion}
          taken={taken}
          onAdd={onAdd}
        />
      )}
    </details>
  );
};

interface ProposalsProps extends Props {
  of: { country: string; year: number; region?: string };
  region: string;
  onRegion(region: string): void;
}

const Proposals = ({ of, region, onRegion, taken, onAdd }: ProposalsProps) => {
  const t = useWords();
  const moments = useMoments('UTC');
  const found = useApi(routes.proposeHolidays, { query: of }, { keep: true, staleTime: Infinity });
  const [chosen, setChosen] = useState<string[]>([]);
  return (
    <Loaded of={found} lines={[40, 40, 40]}>
      {({ regions, holidays }) => (
        <>
          {regions.length > 0 && (
            <NativeSelect
              label={t('hours.region')}
              maw={320}
              mt="md"
              data={[
                { value: '', label: t('hours.whole-country') },
                ...regions.map(({ code, name }) => ({ value: code, label: name })),
              ]}
              value={region}
              onChange={(event) => onRegion(event.currentTarget.value)}
            />
          )}
          <Checkbox.Group label={t('hours.tick')} mt="md" value={chosen} onChange={setChosen}>
            <div className={style.proposals}>
              {holidays.map(({ date, name }) => (
                <Checkbox
                  key={`${date} ${name}`}
                  value={date}
                  disabled={taken.includes(date)}
                  label={`${moments.date(date)} · ${name}`}
                />
              ))}
            </div>
          </Checkbox.Group>
          <Button
            mt="md"
            variant="default"
            disabled={chosen.length === 0}
            onClick={() => {
              onAdd(holidays.filter(({ date }) => chosen.includes(date)));
              setChosen([]);
            }}
          >
            {t('hours.add-chosen')}
          </Button>
        </>
      )}
    </Loaded>
  );
};
