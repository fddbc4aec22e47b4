import { Button, Group, Modal, Radio, Stack, Text, Textarea } from '@mantine/core';
import { useEffect, useState } from 'react';
import { AlertOutcome, type AlertView } from '#contracts';
import { useRuleName } from '../rules/rule-name.js';
import { useWords } from '../words/use-words.js';
import { useAlertActions } from './alert-actions.js';

interface Props {
  alert: AlertView | null;
  onClose: () => void;
}

export const ResolveDialog = ({ alert, onClose }: Props) => {
  const t = useWords();
  const ruleName = useRuleName();
  const { resolve } = useAlertActions();
  const [outcome, setOutcome] = useState<AlertOutcome | null>(null);
  const [note, setNote] = useState('');
  const alertId = alert?.id;

  // biome-ignore lint/correctness/useExhaustiveDependencies: each alert begins with an empty form
  useEffect(() => {
    setOutcome(null);
    setNote('');
  }, [alertId]);

  return (
    <Modal
      opened={alert !== null}
      onClose={onClose}
      title={t('resolve.title')}
      closeButtonProps={{ 'aria-label': t('action.close') }}
    >
      {alert && (
        <form
          onSubmit={(event) => {
            event.preventDefault();
            if (!outcome) return;
            resolve(alert, outcome, note.trim() || null);
            onClose();
          }}
        >
          <Stack gap="md">
            <Text c="dimmed" size="sm">
              {ruleName(alert.rule)} · {alert.patient.name}
            </Text>
            <Radio.Group
              label={t('resolve.outcome')}
              value={outcome}
              onChange={(value) => setOutcome(AlertOutcome.parse(value))}
            >
              <Stack gap={8} mt={8}>
                {AlertOutcome.options.map((value) => (
                  <Radio key={value} value={value} label={t(`outcome.${value}`)} />
                ))}
              </Stack>
            </Radio.Group>
            <Textarea
              label={t('resolve.note')}
              description={t('resolve.note-hint')}
              autosize
              minRows={2}
              maxLength={2000}
              value={note}
              onChange={(event) => setNote(event.currentTarget.value)}
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={onClose}>
                {t('action.cancel')}
              </Button>
              <Button type="submit" disabled={!outcome}>
                {t('alert.resolve')}
              </Button>
            </Group>
          </Stack>
        </form>
      )}
    </Modal>
  );
};
