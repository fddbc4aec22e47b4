export type { AccessBasis } from './access-basis.js';
export { type Actor, actorName, patientIdOf, staffIdOf } from './actor.js';
export type { AuditedRequest } from './audit/audited-request.js';
export { AUTHENTICATES, Authenticates, type Authenticator } from './authenticator.js';
export { type BackgroundWork, backgroundWork } from './background/background-work.js';
export { Lane, type LaneWork } from './background/lane.js';
export { Clock, SharedClock } from './clock.js';
export {
  CONFIGURATION,
  type Configuration,
  ConfigurationError,
  type EmbeddedSettings,
  parseConfiguration,
} from './configuration.js';
export { Contributes, type ContributionPoint, Contributions, contributionPoint } from './contributions.js';
export { ask } from './database/ask.js';
export { type Connection, Database, ENTITIES, type Entities, unreachable } from './database/database.js';
export { createIndexConcurrently, inBatches } from './database/large-tables.js';
export type { Migration } from './database/migration.js';
export { positionSql } from './database/position.js';
export { type ChangedRow, SharedTransaction, Transaction } from './database/transaction.js';
export { UnitOfWork, type WorkPart, type WorkScope } from './database/unit-of-work.js';
export { DEADLINE_KIND, type FiredDeadline, FiresAt, type HandlesDeadline } from './deadlines/deadline-handler.js';
export { DomainError, type FieldError, PermanentFailure, WorkOfNewerRelease } from './domain-error.js';
export {
  CannotDecrypt,
  decrypt,
  type EncryptedField,
  encrypt,
  isCurrent,
  isEncrypted,
} from './encryption/field-cipher.js';
export { KeyRing } from './encryption/key-ring.js';
export { eventsByIds, eventsOfSubject, isReadable, type ReadEvent } from './events/event-log.js';
export { countGivenUp, isKnownWork, listGivenUp, retryGivenUp, tellsOfFailedWork } from './events/given-up.js';
export { type PastEvent, pastOfSubjects } from './events/past-of-subjects.js';
export {
  type AnySender,
  type Attempt,
  type Outgoing,
  SENDING,
  type Sending,
  type SendsMessages,
  SendsWhen,
} from './events/sender.js';
export { type EventRow, toEvent } from './events/stored-event.js';
export { type HandlesEvents, SUBSCRIPTION, SubscribesTo, type Subscription } from './events/subscriber.js';
export { Ids, isId } from './ids.js';
export { hashFromBearer, hashOf, type LinkTimes, newToken, whyClosed } from './link-token.js';
export { LiveHints } from './live-hints.js';
export { localDay, localHour, localTime } from './local-time.js';
export { correlation, correlationFrom } from './logging/correlation.js';
export { Log, NestLog } from './logging/log.js';
export { MailServer, type MailServerSettings, type OutgoingMail } from './mail/mail-server.js';
export { type Mail, Mailer } from './mail/mailer.js';
export { Metrics } from './metrics.js';
export { type Answer, askOutside, type Question } from './outside/ask-outside.js';
export { CannotAsk } from './outside/cannot-ask.js';
export { type CheckedHost, checkAddress, checkHost, parseAddress } from './outside/checked-address.js';
export {
  noPrivateAddresses,
  type PrivateAddresses,
  parsePrivateAddresses,
  plainHost,
} from './outside/private-addresses.js';
export { retryAfterOf } from './outside/retry-after.js';
export { type ProblemSource, problemSources } from './problems.js';
export { deadlineSpan, eventSpan, handlerSpan, jobSpan, requestSpan, spanIdOf } from './tracing/trace-ids.js';
export { Tracing } from './tracing/tracing.js';
