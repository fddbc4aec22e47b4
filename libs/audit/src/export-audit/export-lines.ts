import type { AuditEntryView } from '#contracts';

const columns: Record<string, (entry: AuditEntryView) => string | number | null> = {
  id: ({ id }) => id,
  at: ({ at }) => at,
  actor_kind: ({ actor }) => actor.kind,
  actor_id: ({ actor }) => actor.id,
  actor_name: ({ actor }) => actor.name,
  session_id: ({ sessionId }) => sessionId,
  action: ({ action }) => action,
  kind: ({ kind }) => kind,
  patient_id: ({ patient }) => patient?.id ?? null,
  patient_name: ({ patient }) => patient?.name ?? null,
  patients_listed: ({ listed }) => listed,
  resource_id: ({ resourceId }) => resourceId,
  grounds: ({ grounds }) => grounds,
  grounds_id: ({ groundsId }) => groundsId,
  address: ({ address }) => address,
  outcome: ({ outcome }) => outcome,
  correlation_id: ({ correlationId }) => correlationId,
};

export const csvHead = `${Object.keys(columns).join(',')}\r\n`;

/** RFC 4180. What a spreadsheet would take for a formula gets an apostrophe in front. */
export const csvLine = (entry: AuditEntryView): string =>
  `${Object.values(columns)
    .map((value) => cell(String(value(entry) ?? '')))
    .join(',')}\r\n`;

const cell = (text: string): string => {
  const harmless = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
};

export const jsonLine = (entry: AuditEntryView): string => `${JSON.stringify(entry)}\n`;
