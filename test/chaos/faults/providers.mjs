const provider = (mode, lasts) => ({
  name: `provider ${mode}`,
  lane: 'providers',
  lasts,
  async inject({ gateway }) {
    gateway.mode = mode;
  },
  async heal({ gateway }) {
    gateway.mode = 'works';
  },
});

export const providerFaults = [
  provider('hangs', [500, 4_000]),
  provider('fails', [500, 4_000]),
  provider('answers late', [500, 3_000]),
  provider('asks for a pause', [500, 2_000]),
];
