import { EventDetails, ports } from '#ports';
import { defineContext } from '#use-cases';
import { BreakGlassDirectory } from './break-glass-directory.js';
import { BreakGlassWatchers } from './break-glass-watchers.js';
import { ConcernFacts, concernFold } from './concern-facts.js';
import { ConcernWords } from './concern-words.js';
import { ConsentRepository } from './consent.repository.js';
import { ConsentExport } from './consent-export.js';
import { EndBreakGlass } from './end-break-glass.js';
import { InviteSupporter } from './invite-supporter.js';
import { ListBreakGlass } from './list-break-glass.js';
import { Access1790001100000 } from './migrations/1790001100000-access.js';
import { OpenBreakGlass } from './open-break-glass.js';
import { PeopleBesideTheTeam } from './people-beside-the-team.js';
import { RaiseConcern } from './raise-concern.js';
import { EndBreakGlassWhenOver } from './reactions/end-break-glass-when-over.js';
import { EndConsentWhenExpired } from './reactions/end-consent-when-expired.js';
import { TellOfficersWhenBreakGlassOpened } from './reactions/tell-officers-when-break-glass-opened.js';
import { ReadMyAccess } from './read-my-access.js';
import { ReadShared } from './read-shared.js';
import { RemoveSupporter } from './remove-supporter.js';
import { ReviewBreakGlass } from './review-break-glass.js';
import { SayWhoMaySee } from './say-who-may-see.js';
import { SupporterAuthenticator } from './supporter.authenticator.js';
import { PresentSupporters } from './supporter-directory.js';
import { WithdrawConsent } from './withdraw-consent.js';

/** What a patient opens and closes, whom they invite, and records opened in an emergency. */
export const consent = defineContext({
  name: 'consent',
  useCases: [
    SayWhoMaySee,
    WithdrawConsent,
    ReadMyAccess,
    InviteSupporter,
    RemoveSupporter,
    ReadShared,
    RaiseConcern,
    OpenBreakGlass,
    EndBreakGlass,
    ListBreakGlass,
    ReviewBreakGlass,
  ],
  reactions: [EndConsentWhenExpired, EndBreakGlassWhenOver, TellOfficersWhenBreakGlassOpened],
  parts: [
    ConsentRepository,
    ConsentExport,
    ConcernWords,
    ConcernFacts,
    EventDetails,
    SupporterAuthenticator,
    BreakGlassDirectory,
    BreakGlassWatchers,
    PeopleBesideTheTeam,
    PresentSupporters,
  ],
  offers: [
    { provide: ports.emergencyAccess, useExisting: BreakGlassDirectory },
    { provide: ports.supporterDirectory, useExisting: PresentSupporters },
  ],
  folds: [concernFold],
  migrations: [Access1790001100000],
  encrypted: ['supporter_concern.words', 'break_glass.reason', 'break_glass.review_note'],
});
