import type { Scene } from '../harness/bundle.ts';

declare const SCENE: Scene;

/** The VS Code this suite was built for. */
export const scene = SCENE;
