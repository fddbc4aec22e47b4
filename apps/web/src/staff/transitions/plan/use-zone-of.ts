import { routes } from '#contracts';
import { zoneHere } from '../../kit/zones.js';
import { useApi } from '../../session/use-api.js';

/**
 * The zone where a patient lives; undefined while it is read. Whoever coordinates the move without being on the team has no
 * look at the record: their own zone stands in, and the field says which one it shows.
 */
export const useZoneOf = (patientId: string | undefined): string | undefined => {
  const { data, error } = useApi(
    routes.readPatient,
    { params: { patientId: patientId ?? '' } },
    { enabled: patientId !== undefined },
  );
  return data?.timeZone ?? (error ? zoneHere : undefined);
};
