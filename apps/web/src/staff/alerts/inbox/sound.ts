import { useSyncExternalStore } from 'react';

const kept = 'holdfast.sound';
const listeners = new Set<() => void>();

export const isSoundOn = (): boolean => {
  try {
    return localStorage.getItem(kept) !== 'off';
  } catch {
    return true;
  }
};

export const setSoundOn = (on: boolean): void => {
  try {
    localStorage.setItem(kept, on ? 'on' : 'off');
  } catch {
    // Without storage the sound stays on, which is the safe side.
  }
  for (const listener of listeners) listener();
  if (on) chime(false);
};

export const useSoundOn = (): boolean =>
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, isSoundOn);

let audio: AudioContext | undefined;

/** Two soft notes; three, higher, for an emergency. Made here, so that no file has to load when it matters. */
export const chime = (emergency: boolean): void => {
  if (!isSoundOn()) return;
  try {
    audio ??= new AudioContext();
    // Browsers keep it asleep until the first click on the page; then it plays.
    void audio.resume();
    const notes = emergency ? [880, 1108, 1318] : [587, 784];
    notes.forEach((pitch, i) => {
      const from = audio!.currentTime + i * 0.16;
      const tone = audio!.createOscillator();
      const volume = audio!.createGain();
      tone.frequency.value = pitch;
      volume.gain.setValueAtTime(0.0001, from);
      volume.gain.exponentialRampToValueAtTime(0.12, from + 0.02);
      volume.gain.exponentialRampToValueAtTime(0.0001, from + 0.3);
      tone.connect(volume).connect(audio!.destination);
      tone.start(from);
      tone.stop(from + 0.32);
    });
  } catch {
    // No sound device: the screen and the announcement remain.
  }
};
