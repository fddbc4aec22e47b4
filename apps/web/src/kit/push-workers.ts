/** Which app shows the messages: each has a worker of its own. */
export interface PushWorker {
  readonly script: string;
  readonly scope: string;
}

export const staffWorker: PushWorker = { script: '/staff-worker.js', scope: '/' };
/** Of whoever reads what a patient shares. */
export const supporterWorker: PushWorker = { script: '/supporter-worker.js', scope: '/shared' };
export const phoneWorker: PushWorker = { script: '/check-in-worker.js', scope: '/check-in' };
