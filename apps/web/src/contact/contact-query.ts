import { queryOptions } from '@tanstack/react-query';
import { routes } from '#contracts';
import { call } from '../call/call.js';

export const contactQuery = (patientId: string) =>
  queryOptions({
    queryKey: ['contact', patientId],
    queryFn: ({ signal }) => call(routes.readContactDetails, { params: { patientId } }, { signal }),
  });
