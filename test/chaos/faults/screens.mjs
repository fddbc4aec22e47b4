const screenOf = ({ screens, chance }) => chance.pick(screens);

export const screenFaults = [
  {
    name: 'screen cut off',
    lane: 'clients',
    lasts: [0, 800],
    async inject(stage) {
      const screen = screenOf(stage);
      screen.gate.closed = true;
      screen.gate.cut();
      return screen;
    },
    async heal(_stage, screen) {
      screen.gate.closed = false;
    },
  },
  {
    // Neither end is told: the screen finds out by silence.
    name: 'screen half-open',
    lane: 'clients',
    lasts: [0, 300],
    async inject(stage) {
      screenOf(stage).gate.abandon();
    },
    async heal() {},
  },
];
