// Workers of one run share a Redis, each with a numbered database of its own: none takes another's jobs.
if (process.env.REDIS_URL) {
  process.env.REDIS_URL = Object.assign(new URL(process.env.REDIS_URL), {
    pathname: `/${process.env.JEST_WORKER_ID}`,
  }).href;
}
