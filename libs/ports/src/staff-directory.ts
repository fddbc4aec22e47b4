import type { Locale, Person, StaffPhone, StaffRole } from '#contracts';
import type { Transaction } from '#kernel';

export interface BusinessHours {
  timeZone: string;
  /** ISO weekday numbers, Monday 1. */
  days: number[];
  /** `HH:MM` in the programme's zone. */
  from: string;
  to: string;
  /** Closed all day, in the programme's zone. */
  holidays?: readonly { date: string }[];
}

export interface StaffDirectory {
  people(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, Person>>;
  /** Of those who wrote one down, by staff id; an empty list where what they wrote is damaged and cannot be read. */
  phones(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, StaffPhone[]>>;
  everybody(tx: Transaction): Promise<Person[]>;
  /** Everybody there ever was. */
  everybodyEver(tx: Transaction): Promise<Person[]>;
  /** In which language present staff are written to; whoever left is left out. */
  locales(tx: Transaction, staffIds: readonly string[]): Promise<Map<string, Locale>>;
  admins(tx: Transaction): Promise<Person[]>;
  /** Present staff whose roles let them act on an alert: only they can be told in a chain. */
  acting(tx: Transaction): Promise<ReadonlySet<string>>;
  /** Everybody who has one of the roles. */
  withRole(tx: Transaction, roles: readonly StaffRole[]): Promise<Person[]>;
  /** What somebody may be in the organisation; null once they are not on the staff any more. */
  rolesOf(tx: Transaction, staffId: string): Promise<readonly StaffRole[] | null>;
  /** Those who have a role now, and where mails reach them. */
  toMail(tx: Transaction, role: StaffRole): Promise<{ id: string; email: string; locale: Locale }[]>;
  businessHours(tx: Transaction): Promise<BusinessHours>;
  programmeName(tx: Transaction): Promise<string>;
}
