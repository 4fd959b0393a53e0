/** The trainer's desk, with what it needs from other rooms. */
import { h } from 'preact';
import { Services, type TrainerServices } from './services.ts';
import TrainerScreen from './trainer-screen.tsx';

export type { TrainerServices } from './services.ts';

/** The screen for the interface to show. */
export const trainerScreen = (services: TrainerServices) => () =>
  h(Services.Provider, { value: services, children: h(TrainerScreen, null) });
