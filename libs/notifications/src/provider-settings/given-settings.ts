import { DomainError } from '#kernel';
import { type Given, type MessageChannel, type Provider, providerOf } from '../channels/channel.js';
import type { SettingsRow } from '../channels/channel-settings.js';
import { settingNotValid } from '../channels/refusals.js';

/** @throws DomainError CHANNEL.SETTINGS_NOT_VALID */
export function providerNamed(channel: MessageChannel, name: string): Provider {
  const provider = providerOf(channel, name);
  if (provider) return provider;
  const message = 'Nobody of that name carries these messages.';
  throw new DomainError('CHANNEL.SETTINGS_NOT_VALID', message, [{ field: '/provider', message }]);
}

/**
 * What holds once this is saved: what was given, secrets that were left out, and what the channel made for itself.
 * @throws DomainError CHANNEL.SETTINGS_NOT_VALID with the field
 */
export function settingsAfter(
  channel: MessageChannel,
  row: SettingsRow,
  provider: Provider | null,
  given: Given,
): Given {
  const before = row.settings ?? {};
  const own = Object.entries(before).filter(([name]) => !isDeclared(channel, name));
  if (!provider) return Object.fromEntries(own);
  const { fields } = provider;
  const unknown = Object.keys(given).find((name) => !fields.some((field) => field.name === name));
  if (unknown) throw settingNotValid(unknown, 'There is no such setting.');
  const isSame = (row.provider ?? channel.fallback?.provider) === provider.key;
  const kept = fields.filter(
    ({ name, input }) => isSame && input === 'secret' && given[name] === undefined && before[name],
  );
  const settings: Given = {
    ...Object.fromEntries(own),
    ...Object.fromEntries(kept.map(({ name }) => [name, before[name]!])),
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== '')),
  };
  const missing = fields.find(({ name, required }) => required && !settings[name]);
  if (missing) throw settingNotValid(missing.name, 'This is needed.');
  return settings;
}

const isDeclared = ({ providers }: MessageChannel, name: string): boolean =>
  providers.some(({ fields }) => fields.some((field) => field.name === name));
