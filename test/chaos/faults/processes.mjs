import { setTimeout as wait } from 'node:timers/promises';

/** Kill, freeze, and restart in order: of each kind of process. */
const services = ['api', 'realtime', 'worker'];

/** Two of these strike at a time, but never the same process. */
const struck = new Set();

function strike(member) {
  struck.add(member);
  return member;
}
const strikeOne = (members, chance) => strike(chance.pick(members.filter((member) => !struck.has(member))));

const killed = (service) => ({
  name: `${service} killed`,
  lane: 'processes',
  lasts: [300, 300],
  inject({ fleet, chance }) {
    const member = strikeOne(fleet.of(service), chance);
    member.signal('SIGKILL');
    return member;
  },
  /** Whoever looks after the processes has started it anew. */
  heal: (_stage, member) => member.untilLive().finally(() => struck.delete(member)),
});

const frozen = (service) => ({
  name: `${service} frozen`,
  lane: 'processes',
  // Sometimes longer than a job's lock lasts, so that another worker has taken the job when this one wakes up.
  lasts: [800, 8_000],
  inject({ fleet, chance }) {
    const member = strikeOne(fleet.of(service), chance);
    member.signal('SIGSTOP');
    return member;
  },
  heal(_stage, member) {
    member.signal('SIGCONT');
    return member.untilLive().finally(() => struck.delete(member));
  },
});

/** One after the other, so that so many faults as there are processes are one rolling restart of the fleet. */
const restarted = {
  name: 'restarted in order',
  lane: 'processes',
  lasts: [0, 0],
  async inject(stage) {
    stage.restarts = (stage.restarts ?? -1) + 1;
    const { fleet } = stage;
    const member = fleet.members[stage.restarts % fleet.members.length];
    while (struck.has(member)) await wait(20);
    strike(member);
    if (!(await fleet.restart(member))) throw new Error(`${member.name} did not end in time.`);
    return member;
  },
  async heal(_stage, member) {
    struck.delete(member);
  },
};

const hour = 3_600_000;

const clockMoved = {
  name: 'clock moved by an hour',
  lane: 'processes',
  lasts: [1_500, 4_000],
  inject({ fleet, chance }) {
    const member = strikeOne(fleet.members, chance);
    member.child.send({ clockAhead: chance.pick([-hour, hour]) });
    return member;
  },
  async heal(_stage, member) {
    if (member.isRunning) member.child.send({ clockAhead: 0 });
    struck.delete(member);
  },
};

export const processFaults = [...services.map(killed), ...services.map(frozen), restarted, clockMoved];
