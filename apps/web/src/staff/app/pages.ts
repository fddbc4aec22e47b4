import type { AnyRoute } from '@tanstack/react-router';
import { alertPages } from '../alerts/alerts.pages.js';
import { auditPages } from '../audit/audit.pages.js';
import { checkInTabs } from '../check-ins/check-ins.tabs.js';
import { consentPages } from '../consent/consent.pages.js';
import { escalationPages } from '../escalation/escalation.pages.js';
import { escalationTabs } from '../escalation/escalation.tabs.js';
import { identityPages } from '../identity/identity.pages.js';
import { notificationPages } from '../notifications/notifications.pages.js';
import { operationsPages } from '../operations/operations.pages.js';
import { peoplePages } from '../people/people.pages.js';
import { peopleTabs } from '../people/people.tabs.js';
import { programmePages } from '../programme/programme.pages.js';
import { transitionPages } from '../transitions/transitions.pages.js';
import { transitionTabs } from '../transitions/transitions.tabs.js';
import { webhookPages } from '../webhooks/webhooks.pages.js';

/** Every page behind sign-in: one line for each context. */
export const pages = [
  ...alertPages,
  ...peoplePages,
  ...escalationPages,
  ...programmePages,
  ...consentPages,
  ...auditPages,
  ...identityPages,
  ...operationsPages,
  ...transitionPages,
  ...notificationPages,
  ...webhookPages,
] as const;

/** What contexts show of a patient: one line for each that does. */
export const patientTabs = [...peopleTabs, ...checkInTabs, ...escalationTabs, ...transitionTabs].toSorted(
  (a, b) => a.order - b.order,
);

type RoutesOf<Pages extends readonly { route: AnyRoute }[]> = { -readonly [At in keyof Pages]: Pages[At]['route'] };

/** In the same order, so that each keeps its own type: a link to a path that is none does not compile. */
export const routesOf = <const Pages extends readonly { route: AnyRoute }[]>(of: Pages): RoutesOf<Pages> =>
  of.map(({ route }) => route) as RoutesOf<Pages>;
