import { queryOptions } from '@tanstack/react-query';
import { routes } from '#contracts';
import { callApi } from '../../../api/client.js';

export const contactQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['contact', patientId],
    queryFn: ({ signal }) => callApi(routes.readContactDetails, { params: { patientId } }, { signal }),
  });
