import { Select, Switch, TextInput } from '@mantine/core';
import type { StaffPreferences } from '#contracts';
import { Soft } from '../../kit/soft.js';
import { zones } from '../../kit/zones.js';
import { useWords } from '../../use-words.js';
import style from './reach.module.css';

type When = Pick<StaffPreferences, 'quietHours' | 'timeZone' | 'digestAt'>;

/** What most people mean by night. */
const night = { from: '21:00', to: '07:00' };

interface Props {
  when: When;
  onChange(change: Partial<When>): void;
}

/** When what can wait waits, and when it is told. */
export const QuietFields = ({ when: { quietHours, timeZone, digestAt }, onChange }: Props) => {
  const t = useWords();
  const isSame = quietHours !== null && quietHours.from === quietHours.to;
  return (
    <>
      <Switch
        label={t('come.quiet')}
        checked={quietHours !== null}
        onChange={(event) => onChange({ quietHours: event.currentTarget.checked ? night : null })}
      />
      <Soft as="p">{t('come.quiet-hint')}</Soft>
      <div className={style.when}>
        {quietHours &&
          (['from', 'to'] as const).map((end) => (
            <TextInput
              key={end}
              type="time"
              required
              withAsterisk={false}
              label={t(`come.${end}`)}
              value={quietHours[end]}
              error={end === 'to' && isSame && t('come.same')}
              onChange={(event) =>
                onChange({ quietHours: { ...quietHours, [end]: event.currentTarget.value.slice(0, 5) } })
              }
            />
          ))}
        <TextInput
          type="time"
          required
          withAsterisk={false}
          label={t('come.digest-at')}
          value={digestAt}
          onChange={(event) => onChange({ digestAt: event.currentTarget.value.slice(0, 5) })}
        />
        <Select
          label={t('come.zone')}
          data={zones}
          value={timeZone}
          searchable
          allowDeselect={false}
          onChange={(zone) => zone && onChange({ timeZone: zone })}
        />
      </div>
    </>
  );
};
