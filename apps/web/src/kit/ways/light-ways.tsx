import type { ChannelView, ContactPointView } from '#contracts';
import { AddLightWay } from './add-light-way.js';
import { LightWay } from './light-way.js';
import { type WayActions } from './way-actions.js';

interface Props {
  channels: readonly ChannelView[];
  contactPoints: readonly ContactPointView[];
  actions: WayActions;
}

/** The ways by which somebody without an account is reached, and what can be added. */
export const LightWays = ({ channels, contactPoints, actions }: Props) => (
  <div className="stack">
    <ul className="stack">
      {contactPoints.map((point) => (
        <LightWay key={point.id} point={point} channels={channels} actions={actions} />
      ))}
    </ul>
    {channels
      .filter(({ available }) => available)
      .map((channel) => (
        <AddLightWay key={channel.key} channel={channel} contactPoints={contactPoints} actions={actions} />
      ))}
  </div>
);
