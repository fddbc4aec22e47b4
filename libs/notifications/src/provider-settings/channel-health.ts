import { Injectable } from '@nestjs/common';
import type { ChannelHealth } from '#contracts';
import type { Transaction } from '#kernel';
import { type MessageChannel, providerOf } from '../channels/channel.js';
import { ChannelSettings } from '../channels/channel-settings.js';
import {
  type CircuitRow,
  circuitsSql,
  type LastDayRow,
  lastDaySql,
  type WaitingRow,
  waitingSql,
} from './health-sql.js';

const day = 86_400_000;
const quiet: LastDayRow = { channel: '', sent: 0, delivered: 0, failed: 0, p95Milliseconds: null };
const whole: CircuitRow = { channel: '', failures: 0, openUntil: null, reason: null, lastReceiptAt: null };

/** How channels do, as their lanes saw it, and how they are set up. */
@Injectable()
export class ChannelHealthView {
  constructor(private readonly settings: ChannelSettings) {}

  /** The same few statements, however many channels. */
  async of(tx: Transaction, channels: readonly MessageChannel[]): Promise<ChannelHealth[]> {
    const keys = channels.map(({ key }) => key);
    const [lastDay, waiting, circuits] = await Promise.all([
      tx.query<LastDayRow>(lastDaySql, [tx.organisationId, keys, new Date(+tx.now - day)]),
      tx.query<WaitingRow>(waitingSql, [tx.organisationId, keys, tx.now]),
      tx.query<CircuitRow>(circuitsSql, [tx.organisationId]),
    ]);
    const views: ChannelHealth[] = [];
    for (const channel of channels) {
      const isOf = (row: { channel: string }): boolean => row.channel === channel.key;
      const { channel: _channel, ...counts } = lastDay.find(isOf) ?? quiet;
      const circuit = circuits.find(isOf) ?? whole;
      views.push({
        ...(await this.setUp(tx, channel)),
        lastDay: counts,
        waiting: waiting.find(isOf)?.waiting ?? 0,
        lastReceiptAt: circuit.lastReceiptAt?.toISOString() ?? null,
        circuit: circuitOf(circuit, tx.now),
      });
    }
    return views;
  }

  private async setUp(tx: Transaction, channel: MessageChannel) {
    const row = await this.settings.row(tx, channel);
    const chosen = this.settings.chosen(channel, row);
    const provider = providerOf(channel, chosen?.provider);
    const settings = (provider?.fields ?? []).map(({ name, input }): [string, string | null] => {
      const value = chosen?.settings[name];
      return [name, value === undefined ? null : input === 'secret' ? '' : value];
    });
    return {
      ...{ key: channel.key, title: channel.title, provider: provider?.key ?? null, version: row.version },
      providers: channel.providers.map(({ key, title, fields }) => ({ key, title, fields: [...fields] })),
      settings: Object.fromEntries(settings),
      receiptsUrl: provider?.receipts ? this.settings.receiptsUrl(channel.key, row.account) : null,
    };
  }
}

function circuitOf({ failures, openUntil, reason }: CircuitRow, now: Date): ChannelHealth['circuit'] {
  const state = openUntil === null ? 'closed' : openUntil > now ? 'open' : 'half-open';
  return { state, until: openUntil?.toISOString() ?? null, failuresInARow: failures, reason };
}
