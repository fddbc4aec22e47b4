import type { EncryptedField, Transaction } from '#kernel';

/** What people write about a patient is encrypted; names are not, because people are searched by them. */
export const encryptedInPeople = [
  'patient.what_matters',
  'patient.if_i_go_quiet',
  'contact_details.content',
] as const satisfies EncryptedField[];

interface Words {
  id: string;
  whatMatters: string | null;
  ifIGoQuiet: string | null;
}

export const encryptWords = <T extends Words>(tx: Transaction, row: T): T => ({
  ...row,
  whatMatters: tx.encrypt('patient.what_matters', row.id, row.whatMatters),
  ifIGoQuiet: tx.encrypt('patient.if_i_go_quiet', row.id, row.ifIGoQuiet),
});

export const decryptWords = <T extends Words>(tx: Transaction, row: T): T => ({
  ...row,
  whatMatters: tx.decrypt('patient.what_matters', row.id, row.whatMatters),
  ifIGoQuiet: tx.decrypt('patient.if_i_go_quiet', row.id, row.ifIGoQuiet),
});
