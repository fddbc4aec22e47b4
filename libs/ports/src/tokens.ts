/** Injection tokens of what one context lets another read. The owner provides it under its token. */
export const ports = {
  checkInHistory: Symbol('CheckInHistory'),
  patientDirectory: Symbol('PatientDirectory'),
  careTeamDirectory: Symbol('CareTeamDirectory'),
  recipients: Symbol('Recipients'),
  notify: Symbol('Notify'),
  supporterDirectory: Symbol('SupporterDirectory'),
  staffDirectory: Symbol('StaffDirectory'),
  emergencyAccess: Symbol('EmergencyAccess'),
  ruleDirectory: Symbol('RuleDirectory'),
  alertFigures: Symbol('AlertFigures'),
  protocolDirectory: Symbol('ProtocolDirectory'),
  scheduleCheck: Symbol('ScheduleCheck'),
} as const;
