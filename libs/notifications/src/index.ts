import { ports } from '#ports';
import { defineContext } from '#use-cases';
import { channelParts } from './channels/index.js';
import { CloseContactPoint } from './contact-points/close-contact-point.js';
import { Codes } from './contact-points/codes.js';
import { ContactPoints } from './contact-points/contact-points.repository.js';
import { CountTries } from './contact-points/count-tries.js';
import { Reachability } from './contact-points/reachability.js';
import { StopMessages } from './contact-points/stop-messages.js';
import { Ways } from './contact-points/ways.js';
import { Circuits } from './lanes/circuits.js';
import { Compose } from './lanes/compose.js';
import { Lanes } from './lanes/lanes.js';
import { SendOne } from './lanes/send-one.js';
import { Settle } from './lanes/settle.js';
import { Notifications1790008000000 } from './migrations/1790008000000-notifications.js';
import { LocalMessagesByTag1790008100000 } from './migrations/1790008100000-local-messages-by-tag.js';
import {
  AddMyContactPoint,
  RemoveMyContactPoint,
  SendMyCode,
  TestMyContactPoint,
  VerifyMyContactPoint,
} from './my-reach/my-contact-points.js';
import { ReadMyReach, SaveMyPreferences } from './my-reach/my-preferences.js';
import { OfferedChannels, StaffReachView } from './my-reach/staff-reach.js';
import {
  AddMyReminderWay,
  PatientReachView,
  ReadMyReminders,
  RemoveMyReminderWay,
  SaveMyReminders,
  SendMyReminderCode,
  VerifyMyReminderWay,
} from './my-reminders/my-reminders.js';
import { ReminderExport } from './my-reminders/reminder-export.js';
import { Outgoing } from './outgoing/outgoing.repository.js';
import { TellPeople } from './outgoing/tell-people.js';
import { Preferences } from './preferences/preferences.repository.js';
import { WishesOf } from './preferences/wishes.js';
import { ChannelHealthView } from './provider-settings/channel-health.js';
import { ListChannels } from './provider-settings/list-channels.js';
import { ListLocalMessages } from './provider-settings/list-local-messages.js';
import { ResumeChannel } from './provider-settings/resume-channel.js';
import { SaveChannel } from './provider-settings/save-channel.js';
import { TestChannel } from './provider-settings/test-channel.js';
import { CloseWaysWhenGone } from './reactions/close-ways-when-gone.js';
import { RemindPatientOfCheckIn } from './reactions/remind-patient-of-check-in.js';
import { StopWhenAlertAnswered } from './reactions/stop-when-alert-answered.js';
import { TellCoordinatorsOfUnreachable } from './reactions/tell-coordinators-of-unreachable.js';
import { TellOwnerOfHandoffItem } from './reactions/tell-owner-of-handoff-item.js';
import { TellPatientOfNews } from './reactions/tell-patient-of-news.js';
import { TellThoseOfAStep } from './reactions/tell-those-of-a-step.js';
import { TellWhatWasHeld } from './reactions/tell-what-was-held.js';
import { ApplyReceipt } from './receipts/apply-receipt.js';
import { TakeReceipt } from './receipts/take-receipt.js';
import { ListAlertNotifications } from './sent/list-alert-notifications.js';
import { ListNotifications } from './sent/list-notifications.js';
import { ListUnreachableColleagues } from './sent/list-unreachable-colleagues.js';
import { SentViews } from './sent/sent-views.js';
import {
  AddSupporterWay,
  ReadSupporterReach,
  RemoveSupporterWay,
  VerifySupporterWay,
} from './supporter-reach/supporter-ways.js';

const useCases = [
  ReadMyReach,
  SaveMyPreferences,
  AddMyContactPoint,
  SendMyCode,
  TestMyContactPoint,
  VerifyMyContactPoint,
  RemoveMyContactPoint,
  ReadMyReminders,
  AddMyReminderWay,
  SendMyReminderCode,
  VerifyMyReminderWay,
  RemoveMyReminderWay,
  SaveMyReminders,
  ReadSupporterReach,
  AddSupporterWay,
  VerifySupporterWay,
  RemoveSupporterWay,
  StopMessages,
  ListAlertNotifications,
  ListNotifications,
  ListUnreachableColleagues,
  ListChannels,
  SaveChannel,
  TestChannel,
  ResumeChannel,
  TakeReceipt,
  ListLocalMessages,
];

/** Messages that reach people who are not looking, and how each attempt to reach them went. */
export const notifications = defineContext({
  name: 'notifications',
  useCases,
  reactions: [
    TellThoseOfAStep,
    StopWhenAlertAnswered,
    TellOwnerOfHandoffItem,
    TellCoordinatorsOfUnreachable,
    RemindPatientOfCheckIn,
    TellPatientOfNews,
    TellWhatWasHeld,
    CloseWaysWhenGone,
  ],
  parts: [
    ...channelParts,
    ChannelHealthView,
    ApplyReceipt,
    ContactPoints,
    Codes,
    CountTries,
    Reachability,
    CloseContactPoint,
    Ways,
    Preferences,
    WishesOf,
    Outgoing,
    TellPeople,
    Circuits,
    Compose,
    Settle,
    SendOne,
    Lanes,
    OfferedChannels,
    StaffReachView,
    PatientReachView,
    SentViews,
    ReminderExport,
  ],
  offers: [{ provide: ports.notify, useExisting: TellPeople }],
  migrations: [Notifications1790008000000, LocalMessagesByTag1790008100000],
  encrypted: ['contact_point.address', 'channel_settings.settings', 'local_message.address'],
});

export {
  type Address,
  type Given,
  type MessageChannel,
  messageChannels,
  NotTaken,
  type OutgoingMessage,
  type Provider,
  type RawReceipt,
  type Receipt,
  type SendingContext,
  type Taken,
} from './channels/channel.js';
export { Codes } from './contact-points/codes.js';
export { ContactPoints } from './contact-points/contact-points.repository.js';
