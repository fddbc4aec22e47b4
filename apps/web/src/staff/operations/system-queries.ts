import { queryOptions } from '@tanstack/react-query';
import { routes } from '#contracts';
import { callApi } from '../../api/client.js';

export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => callApi(routes.readSystem, {}, { signal }),
});

export const failedWorkQuery = queryOptions({
  queryKey: ['failed-work'],
  queryFn: ({ signal }) => callApi(routes.listFailedWork, {}, { signal }),
});
