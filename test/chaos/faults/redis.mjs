const fault = (name, lasts, inject, heal = async () => {}) => ({
  name: `Redis ${name}`,
  lane: 'redis',
  needs: 'redis',
  lasts,
  inject,
  heal,
});

/** It keeps nothing: each time it starts it is empty. */
export const redisFaults = [
  fault(
    'killed',
    [500, 3_000],
    ({ redis }) => redis.kill(),
    ({ redis }) => redis.comeBack(),
  ),
  fault('restarted empty', [0, 0], async ({ redis }) => {
    await redis.end();
    await redis.comeBack();
  }),
  fault('flushed', [0, 500], ({ queue }) => queue.wipe()),
  fault(
    'slow',
    [1_500, 4_000],
    async ({ redis, chance }) => {
      redis.proxy.delay = chance.between(30, 300);
    },
    async ({ redis }) => {
      redis.proxy.delay = 0;
    },
  ),
  fault(
    'unreachable',
    [1_000, 4_000],
    async ({ redis, chance }) => {
      if (chance.next() < 0.5) redis.proxy.silent = true;
      else {
        redis.proxy.closed = true;
        redis.proxy.cut();
      }
    },
    async ({ redis }) => {
      redis.proxy.silent = false;
      redis.proxy.closed = false;
    },
  ),
  fault(
    'full',
    [1_000, 3_000],
    ({ queue }) => queue.fill(),
    ({ queue }) => queue.free(),
  ),
];
