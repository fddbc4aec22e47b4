import { routes } from '#contracts';
import { useApi } from '../session/use-api.js';
import { useInLanguage } from './in-language.js';

/** What a channel is called; the shell of every page has asked for these already. */
export const useChannelTitle = (): ((key: string) => string) => {
  const say = useInLanguage();
  const { data } = useApi(routes.readMyReach, {}, { staleTime: 60_000 });
  return (key) => {
    const channel = data?.channels.find((each) => each.key === key);
    return channel ? say(channel.title) : key;
  };
};
