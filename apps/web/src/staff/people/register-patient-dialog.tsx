import { Group, Select, Text, TextInput } from '@mantine/core';
import { useRef, useState } from 'react';
import { LevelOfCare, type PatientContent, routes } from '#contracts';
import { FormDialog } from '../kit/form-dialog.js';
import { zoneHere } from '../kit/zones.js';
import { useApi, useCommand } from '../session/use-api.js';
import { useWords } from '../use-words.js';
import { PatientFields } from './patient-fields.js';

const nobodyYet: PatientContent = {
  givenName: '',
  familyName: '',
  pronouns: null,
  timeZone: zoneHere,
  locale: 'en',
  levelOfCare: 'outpatient',
  riskTier: 'green',
  careTeamId: '',
  whatMatters: null,
  ifIGoQuiet: null,
};

export const RegisterPatientDialog = ({ onClose }: { onClose(): void }) => {
  const t = useWords();
  const [patient, setPatient] = useState(nobodyYet);
  // The same until something is changed: pressed again after a lost answer, it registers nobody twice.
  const key = useRef(crypto.randomUUID());
  const change = (changed: Partial<PatientContent>) => {
    key.current = crypto.randomUUID();
    setPatient((before) => ({ ...before, ...changed }));
  };
  const { data } = useApi(routes.listCareTeams, {});
  const teams = data?.careTeams ?? [];
  const careTeamId = patient.careTeamId || (teams[0]?.id ?? '');
  const register = useCommand(routes.registerPatient, {
    request: () => ({ body: { ...patient, careTeamId }, idempotencyKey: key.current }),
    changes: [routes.listPatients, routes.searchPatients],
    onSuccess: onClose,
  });
  const name = (which: 'givenName' | 'familyName', label: string) => (
    <TextInput
      label={label}
      required
      withAsterisk={false}
      maxLength={80}
      data-autofocus={which === 'givenName' || undefined}
      autoComplete="off"
      value={patient[which]}
      onChange={(event) => change({ [which]: event.currentTarget.value })}
    />
  );
  return (
    <FormDialog
      title={t('patient.register')}
      size="lg"
      submit={t('patient.register')}
      disabled={!careTeamId}
      pending={register.isPending}
      error={register.error}
      onSubmit={() => register.mutate()}
      onClose={onClose}
    >
      <Group grow align="flex-start">
        {name('givenName', t('patient.given-name'))}
        {name('familyName', t('patient.family-name'))}
      </Group>
      <Select
        label={t('team.untitled')}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={careTeamId || null}
        onChange={(careTeamId) => careTeamId && change({ careTeamId })}
        allowDeselect={false}
      />
      {data && teams.length === 0 && <Text size="sm">{t('patient.needs-team')}</Text>}
      <PatientFields
        value={patient}
        level={
          <Select
            label={t('patient.level-of-care')}
            data={LevelOfCare.options.map((level) => ({ value: level, label: t(`level.${level}`) }))}
            value={patient.levelOfCare}
            onChange={(level) => level && change({ levelOfCare: LevelOfCare.parse(level) })}
            allowDeselect={false}
          />
        }
        onChange={change}
      />
    </FormDialog>
  );
};
