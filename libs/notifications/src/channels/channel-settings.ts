import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIGURATION, type Configuration, newToken, type Transaction } from '#kernel';
import { type Given, type MessageChannel, providerOf } from './channel.js';
import { Channels } from './channels.js';

/** Who carries the messages of a channel for one organisation, and with which keys. */
export interface ChosenProvider {
  readonly provider: string;
  readonly settings: Given;
  /** By which receipts name the organisation and the channel. */
  readonly account: string;
}

/** What an admin chose who wants nothing to be sent. */
export const nobody = 'nobody';

/** As it stands; `provider` null: nobody chose yet. */
export interface SettingsRow {
  readonly id: string;
  readonly version: number;
  readonly provider: string | null;
  readonly account: string;
  /** Null where they cannot be decrypted. */
  readonly settings: Given | null;
}

const columns = 'id, version, provider, settings, account';
const field = 'channel_settings.settings';

/** How channels are set up. Each organisation has a row for each from its first use on: keys that a channel makes for itself are kept. */
@Injectable()
export class ChannelSettings {
  constructor(
    private readonly channels: Channels,
    @Inject(CONFIGURATION) private readonly configuration: Configuration,
  ) {}

  /** What an admin chose, or what holds as long as none did; null: nothing can be sent. */
  async of(tx: Transaction, key: string): Promise<ChosenProvider | null> {
    const channel = this.channels.find(key);
    return channel && this.chosen(channel, await this.row(tx, channel));
  }

  chosen(channel: MessageChannel, { provider, settings, account }: SettingsRow): ChosenProvider | null {
    if (!settings) return null;
    const { fallback } = channel;
    const offered = providerOf(channel, provider);
    if (offered) return { provider: offered.key, settings, account };
    // One that this release no longer offers: better none than another that nobody chose.
    if (provider || !fallback) return null;
    return { provider: fallback.provider, settings: { ...fallback.settings, ...settings }, account };
  }

  receiptsUrl(channel: string, account: string): string {
    return `${this.configuration.publicUrl}/api/channels/${channel}/receipts/${account}`;
  }

  async row(tx: Transaction, channel: MessageChannel): Promise<SettingsRow> {
    const find = `select ${columns} from channel_settings where channel = $1`;
    const known = await tx.one<SettingsRow & { settings: string }>(find, [channel.key]);
    if (known) return this.open(tx, known);
    const id = tx.newId();
    const settings = tx.encrypt(field, id, JSON.stringify((await channel.initialSettings?.()) ?? {}));
    // Two at once: the keys of whoever came first hold.
    await tx.query(
      `insert into channel_settings (id, organisation_id, channel, version, provider, settings, account)
       values ($1, $2, $3, 1, null, $4, $5) on conflict (organisation_id, channel) do nothing`,
      [id, tx.organisationId, channel.key, settings, newToken(randomBytes)],
    );
    return this.open(tx, (await tx.one<SettingsRow & { settings: string }>(find, [channel.key]))!);
  }

  /** @returns false when somebody else saved meanwhile */
  async save(
    tx: Transaction,
    { id, version }: SettingsRow,
    provider: string | null,
    settings: Given,
  ): Promise<boolean> {
    const saved = await tx.query(
      `update channel_settings set provider = $3, settings = $4, version = version + 1
        where id = $1 and version = $2 returning id`,
      [id, version, provider, tx.encrypt(field, id, JSON.stringify(settings))],
    );
    return saved.length === 1;
  }

  private open(tx: Transaction, row: Omit<SettingsRow, 'settings'> & { settings: string }): SettingsRow {
    const opened = tx.decryptWhole(field, row.id, row.settings);
    return { ...row, settings: opened === null ? null : (JSON.parse(opened) as Given) };
  }
}
