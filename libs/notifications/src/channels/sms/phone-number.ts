import {
  type CountryCode,
  isSupportedCountry,
  type PhoneNumber,
  parsePhoneNumberFromString,
} from 'libphonenumber-js/max';
import type { Address, Given } from '../channel.js';
import { addressNotValid, settingNotValid } from '../refusals.js';

/** Countries to which an organisation sends, such as `ES, PT`; the first is meant where none is typed. None: all. */
export const regionsOf = ({ regions = '' }: Given): CountryCode[] =>
  regions
    .toUpperCase()
    .split(/[\s,;]+/)
    .filter((each): each is CountryCode => each !== '');

/** @throws DomainError CHANNEL.SETTINGS_NOT_VALID */
export function checkRegions(settings: Given): void {
  const wrong = regionsOf(settings).find((region) => !isSupportedCountry(region));
  if (wrong) throw settingNotValid('regions', `${wrong} is no country: give codes such as ES, PT.`);
}

/**
 * A mobile number, in its international form. In some countries nobody can tell it from a landline: there it counts as one.
 * @throws DomainError CONTACT_POINT.NOT_VALID
 */
export function parseNumber({ number = '' }: Given, settings: Given): Address {
  const regions = regionsOf(settings);
  const parsed = parsePhoneNumberFromString(number, { defaultCountry: regions[0], extract: false });
  if (!parsed?.isValid() || parsed.ext) {
    const message = regions.length
      ? 'This is not a phone number.'
      : 'This is not a phone number. Begin with + and the country.';
    throw addressNotValid('number', 'not-a-number', message);
  }
  const type = parsed.getType();
  if (type === 'FIXED_LINE') throw addressNotValid('number', 'landline', 'This is a landline: give a mobile number.');
  if (type !== 'MOBILE' && type !== 'FIXED_LINE_OR_MOBILE') {
    throw addressNotValid('number', 'not-mobile', 'This is no mobile number.');
  }
  if (!isSentTo(parsed, regions)) {
    const message = `Messages are sent to these countries alone: ${regions.join(', ')}.`;
    throw addressNotValid('number', 'other-country', message);
  }
  return { kept: { number: parsed.number }, shown: `··· ${parsed.number.slice(-4)}` };
}

/** Also asked when it is sent: the countries may be others by then. */
export function mayBeSentTo({ number = '' }: Given, settings: Given): boolean {
  const parsed = parsePhoneNumberFromString(number);
  return parsed !== undefined && isSentTo(parsed, regionsOf(settings));
}

const isSentTo = ({ country }: PhoneNumber, regions: readonly CountryCode[]): boolean =>
  !regions.length || (country !== undefined && regions.includes(country));
