/**
 * Loaded into a process before the product (`node --import`): its wall clock jumps when the harness says so, as the
 * clock of a machine may. What counts elapsed time, such as timers, goes on as it does there.
 */
let ahead = 0;
process.on('message', (message) => {
  if (typeof message?.clockAhead === 'number') ahead = message.clockAhead;
});
// The channel to the harness must not keep a process that has ended its work.
process.channel?.unref();

const Real = Date;
globalThis.Date = class extends Real {
  constructor(...given) {
    if (given.length) super(...given);
    else super(Real.now() + ahead);
  }
  static now() {
    return Real.now() + ahead;
  }
};
