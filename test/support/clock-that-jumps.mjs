/**
 * Preloaded into a process of the product: a signal sets its wall clock an hour ahead (SIGUSR2), and SIGHUP sets it
 * right again. Time that only goes forward is left alone, as it is when a machine's clock is set.
 */
const RealDate = Date;
const hour = 3_600_000;
let offset = 0;

globalThis.Date = class extends RealDate {
  constructor(...given) {
    if (given.length) super(...given);
    else super(RealDate.now() + offset);
  }

  static now() {
    return RealDate.now() + offset;
  }
};

process.on('SIGUSR2', () => {
  offset = hour;
});
process.on('SIGHUP', () => {
  offset = 0;
});
