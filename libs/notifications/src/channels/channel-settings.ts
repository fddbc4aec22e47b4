import { Injectable } from '@nestjs/common';
import type { Transaction } from '#kernel';
import type { Given } from './channel.js';
import { Channels } from './channels.js';

/** Who carries the messages of a channel for one organisation, and with which keys. */
export interface ChosenProvider {
  readonly provider: string;
  readonly settings: Given;
  /** By which receipts name the organisation; null where none can be taken yet. */
  readonly account: string | null;
}

interface Row {
  id: string;
  provider: string | null;
  settings: string;
  account: string;
}

@Injectable()
export class ChannelSettings {
  constructor(private readonly channels: Channels) {}

  /** What an admin chose, or what holds as long as none did; null: nothing can be sent. */
  async of(tx: Transaction, key: string): Promise<ChosenProvider | null> {
    const row = await tx.one<Row>('select id, provider, settings, account from channel_settings where channel = $1', [
      key,
    ]);
    const channel = this.channels.find(key);
    if (!channel) return null;
    if (row?.provider) return { provider: row.provider, settings: this.open(tx, row), account: row.account };
    const { fallback } = channel;
    if (!fallback) return null;
    const settings = row ? { ...fallback.settings, ...this.open(tx, row) } : fallback.settings;
    return { provider: fallback.provider, settings, account: row?.account ?? null };
  }

  private open(tx: Transaction, { id, settings }: Row): Given {
    return JSON.parse(tx.decryptWhole('channel_settings.settings', id, settings) ?? '{}');
  }
}
