import { DomainError } from '#kernel';

/** @param field as the channel names it */
export const addressNotValid = (field: string, code: string, message: string): DomainError =>
  new DomainError('CONTACT_POINT.NOT_VALID', message, [{ field: `/address/${field}`, message, code }]);

/** @param field as the provider names it */
export const settingNotValid = (field: string, message: string): DomainError =>
  new DomainError('CHANNEL.SETTINGS_NOT_VALID', message, [{ field: `/settings/${field}`, message }]);
