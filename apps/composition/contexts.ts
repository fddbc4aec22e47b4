import { AlertsModule, migrationsOfAlerts } from '#alerts';
import { AuditModule } from '#audit';
import { CheckInsModule, migrationsOfCheckIns } from '#check-ins';
import { EscalationModule, migrationsOfEscalation } from '#escalation';
import { entitiesOfIdentity, IdentityModule, migrationsOfIdentity } from '#identity';
import { entitiesOfPeople, migrationsOfPeople, PeopleModule } from '#people';
import { type Entities, type Migration, migrationsOfPlatform } from '#platform';

/** The contexts that make up the product. A new one is added here and nowhere else. */
export const contexts = [IdentityModule, PeopleModule, CheckInsModule, EscalationModule, AlertsModule, AuditModule];

export const entities = [...entitiesOfIdentity, ...entitiesOfPeople] satisfies Entities;

export const migrationsOfContexts: Migration[] = [
  ...migrationsOfIdentity,
  ...migrationsOfPeople,
  ...migrationsOfCheckIns,
  ...migrationsOfEscalation,
  ...migrationsOfAlerts,
];

export const migrations: Migration[] = [...migrationsOfPlatform, ...migrationsOfContexts];
