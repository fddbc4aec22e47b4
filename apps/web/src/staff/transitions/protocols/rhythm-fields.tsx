import { Group, NumberInput, Text, TextInput } from '@mantine/core';
import type { ProtocolContent } from '#contracts';
import { useLanguage } from '../../../words/use-words.js';
import { scheduleInWords } from '../../check-ins/schedule-in-words.js';
import { useWords } from '../../use-words.js';
import { inHours, inSeconds } from './protocol-draft.js';

type Rhythm = NonNullable<ProtocolContent['schedule']>;

/** How often somebody at a level is asked, with the sentence that it comes to. */
export const RhythmFields = ({ rhythm, onChange }: { rhythm: Rhythm; onChange(rhythm: Rhythm): void }) => {
  const t = useWords();
  const language = useLanguage();
  const set = (part: Partial<Rhythm>) => onChange({ ...rhythm, ...part });
  return (
    <div>
      <Group grow align="flex-start" preventGrowOverflow={false}>
        <TextInput
          label={t('schedule.rule')}
          description={t('schedule.rule-hint')}
          maxLength={200}
          value={rhythm.recurrence}
          onChange={(event) => set({ recurrence: event.currentTarget.value })}
        />
        <TextInput
          type="time"
          label={t('schedule.opens-at')}
          value={rhythm.opensAt}
          onChange={(event) => set({ opensAt: event.currentTarget.value })}
        />
        <NumberInput
          label={t('protocols.window')}
          min={1}
          max={24}
          value={inHours(rhythm.windowSeconds)}
          onChange={(hours) => typeof hours === 'number' && set({ windowSeconds: inSeconds(hours) })}
        />
        <NumberInput
          label={t('protocols.grace')}
          min={0}
          max={48}
          value={inHours(rhythm.graceSeconds ?? 0)}
          onChange={(hours) => typeof hours === 'number' && set({ graceSeconds: inSeconds(hours) })}
        />
      </Group>
      <Text fw={600} mt="xs" aria-live="polite">
        {scheduleInWords(t, language, { ...rhythm, startsOn: '2026-01-01' })}
      </Text>
    </div>
  );
};
