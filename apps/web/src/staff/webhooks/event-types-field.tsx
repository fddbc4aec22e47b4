import { Checkbox, Input, Stack } from '@mantine/core';
import type { WebhookEventType } from '#contracts';
import { useWords } from '../use-words.js';
import { eventGroups, groupOf } from './event-groups.js';
import style from './webhooks.module.css';

interface Props {
  offered: readonly WebhookEventType[];
  value: readonly WebhookEventType[];
  onChange(types: WebhookEventType[]): void;
}

/** Types by what they are about. They stand as the other system gets them: whoever chooses writes a program by them. */
export const EventTypesField = ({ offered, value, onChange }: Props) => {
  const t = useWords();
  const set = (types: readonly WebhookEventType[], on: boolean): void =>
    onChange(offered.filter((type) => (types.includes(type) ? on : value.includes(type))));
  return (
    <Input.Wrapper label={t('webhooks.events')} description={t('webhooks.events-hint')} labelElement="div">
      {eventGroups.map((group) => {
        const types = offered.filter((type) => groupOf(type) === group);
        const chosen = types.filter((type) => value.includes(type));
        if (types.length === 0) return null;
        const name = t(`webhooks.group.${group}`);
        return (
          <details key={group} className={style.group}>
            <summary>
              {name} {chosen.length > 0 && `(${t('webhooks.chosen', { n: chosen.length })})`}
            </summary>
            <div>
              <Stack gap={8} role="group" aria-label={name}>
                <Checkbox
                  label={t('webhooks.all-of-group')}
                  checked={chosen.length === types.length}
                  indeterminate={chosen.length > 0 && chosen.length < types.length}
                  onChange={(event) => set(types, event.currentTarget.checked)}
                />
                {types.map((type) => (
                  <Checkbox
                    key={type}
                    label={<span className={style.type}>{type}</span>}
                    checked={value.includes(type)}
                    onChange={(event) => set([type], event.currentTarget.checked)}
                  />
                ))}
              </Stack>
            </div>
          </details>
        );
      })}
    </Input.Wrapper>
  );
};
