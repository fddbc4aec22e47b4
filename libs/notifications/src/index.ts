import type { Type } from '@nestjs/common';
import { notifications as contracts } from '#contracts';
import { defineContext, routeOf } from '#use-cases';
import { Notifications1790008000000 } from './migrations/1790008000000-notifications.js';
import { notServedYet } from './not-served-yet.js';

/** Each helper adds what they serve; the rest answers that it is not there yet. */
const served: Type[] = [];
const isServed = new Set(served.map((useCase) => routeOf(useCase as never).id));

/** Messages that reach people who are not looking, and how each attempt to reach them went. */
export const notifications = defineContext({
  name: 'notifications',
  useCases: [...served, ...notServedYet(...Object.values(contracts.routes).filter(({ id }) => !isServed.has(id)))],
  parts: [],
  migrations: [Notifications1790008000000],
  encrypted: ['contact_point.address', 'channel_settings.settings', 'local_message.address'],
});
