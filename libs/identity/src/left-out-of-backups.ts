/**
 * What must not come back to life: a session that was ended or a link that was used after the backup. After a restore
 * everybody signs in anew, and links are asked for again.
 */
export const leftOutOfBackupsInIdentity = [
  'auth.session',
  'auth.staff_session',
  'auth.pending_sign_in',
  'auth.passkey_challenge',
  'auth.single_sign_on_state',
  'auth.one_time_link',
  'auth.verification',
  'auth.sign_in_tries',
];
