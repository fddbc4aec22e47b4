/** Where somebody is who is not signed in. */
export const beforeSignIn = {
  signIn: '/sign-in',
  setUp: '/set-up',
  invitation: '/invitation',
  forgotPassword: '/forgot-password',
  singleSignOn: '/single-sign-on',
  passwordReset: '/password-reset',
} as const;

export const isBeforeSignIn = (path: string): boolean => Object.values<string>(beforeSignIn).includes(path);
