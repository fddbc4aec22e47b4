import { alerts } from '#alerts';
import { audit } from '#audit';
import { migrationsOfBackbone } from '#backbone';
import { checkIns } from '#check-ins';
import { consent } from '#consent';
import { escalation } from '#escalation';
import { identity } from '#identity';
import { type Entities, type Migration } from '#kernel';
import { notifications } from '#notifications';
import { operations } from '#operations';
import { people } from '#people';
import { transitions } from '#transitions';
import type { Context } from '#use-cases';
import { webhooks } from '#webhooks';

/** The contexts that make up the product. A new one is added here; everything below follows. */
export const contexts: readonly Context[] = [
  identity,
  people,
  consent,
  checkIns,
  escalation,
  alerts,
  audit,
  operations,
  transitions,
  notifications,
  webhooks,
];

export const entities: Entities = contexts.flatMap((context) => context.entities);

/** What `npm run keys:rotate` goes over. Answers to idempotency keys are left out: they live for a week. */
export const encryptedFields = contexts.flatMap(({ encrypted }) => encrypted);

/** Tables that a backup leaves out; the first two are made by migrating. */
export const leftOutOfBackups = [
  ...['public.applied_migration', 'public.partitioned_table'],
  ...contexts.flatMap((context) => context.leftOutOfBackups),
];

export const migrationsOfContexts: Migration[] = contexts.flatMap((context) => context.migrations);
export const migrations: Migration[] = [...migrationsOfBackbone, ...migrationsOfContexts];
