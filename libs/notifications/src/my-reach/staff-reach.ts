import { Inject, Injectable } from '@nestjs/common';
import type { ChannelView, StaffReach } from '#contracts';
import type { Transaction } from '#kernel';
import { ports, type Recipients, type StaffDirectory } from '#ports';
import { ChannelSettings } from '../channels/channel-settings.js';
import { Channels } from '../channels/channels.js';
import { toContactPointView, works } from '../contact-points/contact-point.js';
import { ContactPoints } from '../contact-points/contact-points.repository.js';
import { Preferences } from '../preferences/preferences.repository.js';
import { usualPreferences } from '../preferences/wishes.js';

/** The channels as whoever adds a way is offered them. */
@Injectable()
export class OfferedChannels {
  constructor(
    private readonly channels: Channels,
    private readonly settings: ChannelSettings,
  ) {}

  async of(tx: Transaction): Promise<ChannelView[]> {
    const views: ChannelView[] = [];
    for (const { key, title, fields, publicKey } of this.channels.all()) {
      const chosen = await this.settings.of(tx, key);
      views.push({
        ...{ key, title, fields: [...fields], available: chosen !== null },
        publicKey: (chosen && publicKey?.(chosen.settings)) ?? null,
      });
    }
    return views;
  }
}

@Injectable()
export class StaffReachView {
  constructor(
    private readonly offered: OfferedChannels,
    private readonly points: ContactPoints,
    private readonly preferences: Preferences,
    @Inject(ports.recipients) private readonly recipients: Recipients,
    @Inject(ports.staffDirectory) private readonly staff: StaffDirectory,
  ) {}

  async of(tx: Transaction, staffId: string): Promise<StaffReach> {
    const [points, kept, onCall, { timeZone }, channels] = await Promise.all([
      this.points.of(tx, { id: staffId }),
      this.preferences.of(tx, 'staff', staffId),
      this.recipients.onCall(tx, [staffId]),
      this.staff.businessHours(tx),
      this.offered.of(tx),
    ]);
    return {
      ...{ version: kept.version, channels, contactPoints: points.map(toContactPointView) },
      preferences: kept.preferences ?? usualPreferences(points, timeZone),
      chosen: kept.preferences !== null,
      onCall: onCall.has(staffId),
      working: points.some(works),
    };
  }
}
