import type { WebhookDeliveryState } from '#contracts';

/** Which deliveries are shown. By hand: the schemas of the contract come with the page. */
export const deliveryStates = [
  'waiting',
  'delivered',
  'failed',
  'skipped',
] as const satisfies readonly WebhookDeliveryState[];

export interface WebhookSearch {
  state?: (typeof deliveryStates)[number];
}

export const webhookSearch = ({ state }: Record<string, unknown>): WebhookSearch => {
  const known = deliveryStates.find((each) => each === state);
  return known ? { state: known } : {};
};
