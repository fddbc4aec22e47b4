import type { PushWorker } from './push-workers.js';

export type PushRefusal = 'unsupported' | 'refused' | 'dismissed' | 'failed';

export class NoPush extends Error {
  constructor(readonly why: PushRefusal) {
    super(why);
  }
}

/** What a push service needs to know to reach this browser. */
export type Subscribed = { endpoint: string; p256dh: string; auth: string };

const canPush = (): boolean => 'serviceWorker' in navigator && 'PushManager' in window && 'Notification' in window;

export const isPushAllowed = (): boolean => canPush() && Notification.permission === 'granted';

const bytesOf = (base64url: string): Uint8Array<ArrayBuffer> =>
  Uint8Array.from(atob(base64url.replaceAll('-', '+').replaceAll('_', '/')), (char) => char.charCodeAt(0));

const isFor = ({ options }: PushSubscription, key: Uint8Array): boolean => {
  const own = new Uint8Array(options.applicationServerKey ?? new ArrayBuffer(0));
  return own.length === key.length && own.every((byte, i) => byte === key[i]);
};

/** The subscription that is there, or a new one: also where the installation signs with another key by now. */
export const subscribe = async (
  { script, scope }: PushWorker,
  publicKey: string,
  { anew = false } = {},
): Promise<Subscribed> => {
  const key = bytesOf(publicKey);
  try {
    await navigator.serviceWorker.register(script, { scope });
    const registration = await readyIn(scope);
    const there = await registration.pushManager.getSubscription();
    const keep = there !== null && !anew && isFor(there, key);
    if (there && !keep) await there.unsubscribe();
    const options = { userVisibleOnly: true, applicationServerKey: key };
    const { endpoint = '', keys = {} } = (keep ? there : await registration.pushManager.subscribe(options)).toJSON();
    return { endpoint, p256dh: keys.p256dh ?? '', auth: keys.auth ?? '' };
  } catch {
    throw new NoPush('failed');
  }
};

/** A worker that was just registered cannot subscribe before it is active. */
const readyIn = async (scope: string): Promise<ServiceWorkerRegistration> => {
  const registration = await navigator.serviceWorker.getRegistration(scope);
  if (!registration) throw new NoPush('failed');
  const worker = registration.active ?? registration.waiting ?? registration.installing;
  if (worker && worker.state !== 'activated') {
    await new Promise<void>((resolve) => {
      worker.addEventListener('statechange', () => /^(activated|redundant)$/.test(worker.state) && resolve());
    });
  }
  return registration;
};

/** Only ever upon a press: a browser that asks by itself is told no, for good. */
export const askForPush = async (worker: PushWorker, publicKey: string): Promise<Subscribed> => {
  if (!canPush()) throw new NoPush('unsupported');
  const permission = await Notification.requestPermission();
  if (permission !== 'granted') throw new NoPush(permission === 'denied' ? 'refused' : 'dismissed');
  return subscribe(worker, publicKey);
};

export const unsubscribe = async ({ scope }: PushWorker): Promise<void> => {
  const registration = canPush() ? await navigator.serviceWorker.getRegistration(scope) : undefined;
  await (await registration?.pushManager.getSubscription())?.unsubscribe();
};

/** The browser was given another subscription while a page was open. */
export const onPushRenewed = (listener: () => void): (() => void) => onWorkerSays('renew', listener);

/** The worker hands on the code by which a browser shows itself to be whose it is. Nobody types it. */
export const onPushCode = (listener: (code: string) => void): (() => void) =>
  onWorkerSays('code', ({ code }) => typeof code === 'string' && listener(code));

const onWorkerSays = (what: string, listener: (said: Record<string, unknown>) => void): (() => void) => {
  if (!canPush()) return () => undefined;
  const heard = ({ data }: MessageEvent): void => {
    if (data?.holdfast === what) listener(data);
  };
  navigator.serviceWorker.addEventListener('message', heard);
  navigator.serviceWorker.startMessages();
  return () => navigator.serviceWorker.removeEventListener('message', heard);
};
