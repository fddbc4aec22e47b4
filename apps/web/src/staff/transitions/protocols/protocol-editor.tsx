import { Button, Group, MultiSelect, Stack, Switch, Textarea } from '@mantine/core';
import { useState } from 'react';
import { type ProtocolPack, routes } from '#contracts';
import { WhyField } from '../../escalation/rule/why-field.js';
import { WordMarks } from '../../escalation/rule/word-marks.js';
import { useRuleName } from '../../escalation/rule-name.js';
import { showToast } from '../../kit/toasts.js';
import { useApi, useCommand } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { Faults } from './faults.js';
import { firstSchedule, linesOf } from './protocol-draft.js';
import { RhythmFields } from './rhythm-fields.js';

/** The next version of a pack: its check-ins begin with the next patient who arrives, its rules at once. */
export const ProtocolEditor = ({ pack, onClose }: { pack: ProtocolPack; onClose(): void }) => {
  const t = useWords();
  const nameOf = useRuleName();
  const { level, version } = pack;
  const [content, setContent] = useState(pack.content);
  const [checklist, setChecklist] = useState(pack.content.checklist.join('\n'));
  const [why, setWhy] = useState('');
  const { data } = useApi(routes.listRules, {});
  const ofCare = (data?.rules ?? []).filter((rule) => rule.class === 'care');
  const known = ofCare.map((rule) => ({ value: rule.key, label: nameOf(rule) }));
  const gone = content.leavesOutRules.filter((key) => data && !known.some(({ value }) => value === key));
  const save = useCommand(routes.reviseProtocolPack, {
    request: () => ({
      params: { level },
      body: { content: { ...content, checklist: linesOf(checklist) }, why },
      version,
    }),
    changes: [routes.listProtocolPacks],
    onSuccess: () => {
      showToast(t('protocols.saved'), t('protocols.saved-hint'));
      onClose();
    },
  });
  return (
    <Stack gap="md">
      <Switch
        label={t('protocols.ask')}
        checked={content.schedule !== null}
        onChange={(event) =>
          setContent({
            ...content,
            schedule: event.currentTarget.checked ? (pack.content.schedule ?? firstSchedule) : null,
          })
        }
      />
      {content.schedule && (
        <RhythmFields rhythm={content.schedule} onChange={(schedule) => setContent({ ...content, schedule })} />
      )}
      <MultiSelect
        label={t('protocols.leave-out')}
        description={t('protocols.leave-out-hint')}
        data={[...known, ...gone.map((key) => ({ value: key, label: key }))]}
        searchable
        value={content.leavesOutRules}
        onChange={(leavesOutRules) => setContent({ ...content, leavesOutRules })}
      />
      <div>
        <Textarea
          label={t('protocols.checklist')}
          description={t('protocols.checklist-hint')}
          autosize
          minRows={4}
          value={checklist}
          onChange={(event) => setChecklist(event.currentTarget.value)}
        />
        <WordMarks text={checklist} />
      </div>
      <WhyField value={why} onChange={setWhy} />
      <Faults error={save.error} />
      <Group gap="xs">
        <Button loading={save.isPending} disabled={!why.trim()} onClick={() => save.mutate()}>
          {t('templates.save', { n: version + 1 })}
        </Button>
        <Button variant="default" onClick={onClose}>
          {t('action.cancel')}
        </Button>
      </Group>
    </Stack>
  );
};
