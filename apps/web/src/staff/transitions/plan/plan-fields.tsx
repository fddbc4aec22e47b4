import { Select } from '@mantine/core';
import { routes } from '#contracts';
import { useApi } from '../../session/use-api.js';
import { useWords } from '../../use-words.js';
import { MomentField } from './moment-field.js';
import { membersOf } from './people-to-name.js';
import { PersonSelect } from './person-select.js';

export interface Plan {
  plannedFor: string | null;
  receivingTeamId: string;
  receiverId: string | null;
  /** Null, where somebody is found by their role. */
  coordinatorId: string | null;
}

interface Props {
  plan: Plan;
  /** Where the patient lives: a move is planned by their clock. */
  timeZone: string;
  coordinatorHint?: string;
  onChange(part: Partial<Plan>): void;
}

/** When the patient moves, to which team, who takes them over, and who sees to it. */
export const PlanFields = ({ plan, timeZone, coordinatorHint, onChange }: Props) => {
  const t = useWords();
  const { data } = useApi(routes.listCareTeams, {});
  const teams = data?.careTeams ?? [];
  const receiving = membersOf(teams.find(({ id }) => id === plan.receivingTeamId));
  return (
    <>
      <MomentField
        label={t('plan.planned-for')}
        description={t('plan.zone', { zone: timeZone })}
        timeZone={timeZone}
        min={new Date().toISOString()}
        value={plan.plannedFor}
        onChange={(plannedFor) => onChange({ plannedFor })}
      />
      <Select
        label={t('plan.team')}
        data={teams.map(({ id, name }) => ({ value: id, label: name }))}
        value={plan.receivingTeamId || null}
        allowDeselect={false}
        onChange={(id) => id && onChange({ receivingTeamId: id, receiverId: null })}
      />
      <PersonSelect
        key={`${plan.receivingTeamId} ${receiving.length}`}
        label={t('plan.receiver')}
        description={t('plan.receiver-hint')}
        people={receiving}
        value={plan.receiverId}
        clearable
        onChange={(receiverId) => onChange({ receiverId })}
      />
      <PersonSelect
        label={t('plan.coordinator')}
        description={coordinatorHint}
        people={data?.staff ?? []}
        value={plan.coordinatorId}
        clearable={coordinatorHint !== undefined}
        onChange={(coordinatorId) => onChange({ coordinatorId })}
      />
    </>
  );
};
