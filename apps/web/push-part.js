// Shows what the server sends to this browser. Part of the worker of each app: apps/web/build/workers.ts puts it there.
// It says what it was given and nothing else, keeps nothing, and asks the server nothing.

const appOf = (url) => /^\/(check-in|shared|stop)(?=[/?#]|$)/.exec(new URL(url).pathname)?.[1] ?? 'staff';
const thisApp = appOf(self.registration.scope);

const windows = async () => {
  const all = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
  return all.filter(({ url }) => appOf(url) === thisApp);
};

/** As many as stand on the screen. */
const badge = async () => {
  const count = (await self.registration.getNotifications()).length;
  await (count > 0 ? self.navigator.setAppBadge?.(count) : self.navigator.clearAppBadge?.())?.catch(() => undefined);
};

const show = ({ title, body, url, tag, rank, locale }, silent) =>
  self.registration.showNotification(title, {
    body,
    tag,
    silent,
    // The same tag replaces what stands there; without this nobody would hear that it came again.
    renotify: !silent && Boolean(tag),
    requireInteraction: rank === 4,
    lang: locale,
    icon: '/icons/icon-192.png',
    badge: '/icons/badge-96.png',
    data: { url },
  });

const takeBack = async (message) => {
  // A browser that was sent something and showed nothing is cut off by some makers after a few times.
  await show(message, true);
  for (const notification of await self.registration.getNotifications({ tag: message.tag })) notification.close();
};

const take = async (message) => {
  if (message.v !== 1) return;
  if (message.withdraw) {
    await takeBack(message);
  } else {
    const open = await windows();
    // The page shows by it whose browser this is: nobody has to type it.
    if (message.code) for (const client of open) client.postMessage({ holdfast: 'code', code: message.code });
    const seen = message.code && open.some(({ visibilityState }) => visibilityState === 'visible');
    if (!seen) await show(message, false);
  }
  await badge();
};

self.addEventListener('push', (event) => {
  let message;
  try {
    message = event.data.json();
  } catch {
    return;
  }
  event.waitUntil(take(message));
});

const open = async (wanted) => {
  const url = new URL(wanted ?? self.registration.scope, self.location.origin);
  const there = url.origin === self.location.origin ? url.href : self.registration.scope;
  const [client] = await windows();
  if (!client) return self.clients.openWindow(there);
  try {
    const focused = await client.focus();
    if (focused.url !== there) await focused.navigate(there);
  } catch {
    // Not under this worker yet, such as right after it was installed.
    await self.clients.openWindow(there);
  }
};

self.addEventListener('notificationclick', (event) => {
  event.notification.close();
  event.waitUntil(open(event.notification.data?.url).then(badge));
});

self.addEventListener('notificationclose', (event) => event.waitUntil(badge()));

self.addEventListener('pushsubscriptionchange', (event) => {
  const options = event.oldSubscription?.options;
  const again = options ? self.registration.pushManager.subscribe(options) : Promise.resolve();
  // Only a page knows whose browser this is. Without one, the next page that is opened tells the server.
  const tell = async () => {
    for (const client of await windows()) client.postMessage({ holdfast: 'renew' });
  };
  event.waitUntil(again.catch(() => undefined).then(tell));
});
