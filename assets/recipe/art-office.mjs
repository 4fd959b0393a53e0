/** The office, drawn by our own pen: what hangs on the wall, what stands on the desk, and the little signs of a mood. */
import { drawDeskThings } from './art-office-desk.mjs';
import { drawSigns } from './art-office-signs.mjs';
import { drawWallThings } from './art-office-wall.mjs';

export function drawOffice() {
  return [...drawWallThings(), ...drawDeskThings(), ...drawSigns()];
}
