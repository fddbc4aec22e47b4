import { ChannelSettings } from './channel-settings.js';
import { Channels } from './channels.js';
import { EmailChannel } from './email/email.channel.js';
import { LocalOutbox } from './local/local-outbox.js';
import { PushChannel } from './push/push.channel.js';
import { SmsChannel } from './sms/sms.channel.js';

/** Each channel says all of itself: adding one is a folder, and a line here. */
export const channelParts = [Channels, ChannelSettings, LocalOutbox, EmailChannel, SmsChannel, PushChannel];
