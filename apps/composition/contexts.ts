import { AlertsModule, encryptedInAlerts, migrationsOfAlerts } from '#alerts';
import { AuditModule } from '#audit';
import { CheckInsModule, encryptedInCheckIns, migrationsOfCheckIns } from '#check-ins';
import { EscalationModule, migrationsOfEscalation } from '#escalation';
import {
  encryptedInIdentity,
  entitiesOfIdentity,
  IdentityModule,
  leftOutOfBackupsInIdentity,
  migrationsOfIdentity,
} from '#identity';
import { migrationsOfOperations, OperationsModule } from '#operations';
import { encryptedInPeople, entitiesOfPeople, migrationsOfPeople, PeopleModule } from '#people';
import { type Entities, type Migration, migrationsOfPlatform } from '#platform';

/** The contexts that make up the product. A new one is added here and nowhere else. */
export const contexts = [
  IdentityModule,
  PeopleModule,
  CheckInsModule,
  EscalationModule,
  AlertsModule,
  AuditModule,
  OperationsModule,
];

export const entities = [...entitiesOfIdentity, ...entitiesOfPeople] satisfies Entities;

/** What `npm run keys:rotate` goes over. Answers to idempotency keys are left out: they live for a week. */
export const encryptedFields = [
  ...encryptedInIdentity,
  ...encryptedInPeople,
  ...encryptedInCheckIns,
  ...encryptedInAlerts,
];

/** Tables that a backup leaves out; the first two are made by migrating. */
export const leftOutOfBackups = ['public.applied_migration', 'public.partitioned_table', ...leftOutOfBackupsInIdentity];

export const migrationsOfContexts: Migration[] = [
  ...migrationsOfIdentity,
  ...migrationsOfPeople,
  ...migrationsOfCheckIns,
  ...migrationsOfEscalation,
  ...migrationsOfAlerts,
  ...migrationsOfOperations,
];

export const migrations: Migration[] = [...migrationsOfPlatform, ...migrationsOfContexts];
