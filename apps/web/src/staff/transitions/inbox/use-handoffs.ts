import { useMemo } from 'react';
import { routes } from '#contracts';
import { useMayCall } from '../../session/session.js';
import { useApi } from '../../session/use-api.js';
import { type HandoffRow, handoffRows } from './handoff-rows.js';

const none: HandoffRow[] = [];

/** What waits for me beside alerts. Nothing is said while it loads: an inbox of alerts does not wait for it. */
export const useHandoffs = (enabled: boolean): HandoffRow[] => {
  const may = useMayCall(routes.listMyHandoffItems);
  const { data } = useApi(routes.listMyHandoffItems, {}, { enabled: may, staleTime: 60_000 });
  return useMemo(() => (data && enabled ? handoffRows(data) : none), [data, enabled]);
};
