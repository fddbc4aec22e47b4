const screenOf = ({ screens, chance }) => chance.pick(screens);

export const screenFaults = [
  {
    name: 'screen cut off',
    lane: 'clients',
    lasts: [0, 800],
    async inject(stage) {
      const screen = screenOf(stage);
      screen.proxy.closed = true;
      screen.proxy.cut();
      return screen;
    },
    async heal(_stage, screen) {
      screen.proxy.closed = false;
    },
  },
  {
    // Neither end is told: the screen finds out by silence.
    name: 'screen half-open',
    lane: 'clients',
    lasts: [0, 300],
    async inject(stage) {
      screenOf(stage).proxy.abandon();
    },
    async heal() {},
  },
];
