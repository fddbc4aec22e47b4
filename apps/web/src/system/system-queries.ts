import { queryOptions } from '@tanstack/react-query';
import { routes } from '#contracts';
import { call } from '../call/call.js';

export const systemQuery = queryOptions({
  queryKey: ['system'],
  queryFn: ({ signal }) => call(routes.readSystem, {}, { signal }),
});

export const failedWorkQuery = queryOptions({
  queryKey: ['failed-work'],
  queryFn: ({ signal }) => call(routes.listFailedWork, {}, { signal }),
});
