export * from './fake-clock.js';
export * from './fake-people.js';
export * from './given.js';
export * from './handoff-evidence.js';
export * from './push-service.js';
export * from './test-cluster.js';
export * from './world.js';
