/** A customer's picture, put together from the sheets that the stage uses: nobody looks different before the call. */
import atlas from '../../../assets/art/atlas.json';
import facesUrl from '../../../assets/art/faces.svg?url';
import peopleUrl from '../../../assets/art/people.svg?url';
import type { Mood } from '../../core/mood.ts';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

interface Sheet {
  readonly url: string;
  readonly width: number;
  readonly height: number;
  readonly spots: Readonly<Record<string, Box>>;
}

/** What of the 704-unit picture of a person is shown: head and shoulders. */
const CROP: Box = { x: 20, y: 0, w: 700, h: 860 };
const PEOPLE: Sheet = { ...atlas.sheets.people, url: peopleUrl };
const FACES: Sheet = { ...atlas.sheets.faces, url: facesUrl };
/** As on the stage: whoever has not been drawn yet is played by somebody who has. */
const STAND_IN = 'neighbour';

const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(3)}%`;

function Layer({ sheet, name, box }: { sheet: Sheet; name: string; box: Box }) {
  const spot = sheet.spots[name];
  if (!spot) return null;
  const style = {
    left: percent(box.x - CROP.x, CROP.w),
    top: percent(box.y - CROP.y, CROP.h),
    width: percent(box.w, CROP.w),
    height: percent(box.h, CROP.h),
    backgroundImage: `url("${sheet.url}")`,
    backgroundSize: `${percent(sheet.width, spot.w)} ${percent(sheet.height, spot.h)}`,
    backgroundPosition: `${percent(spot.x, sheet.width - spot.w)} ${percent(spot.y, sheet.height - spot.h)}`,
  };
  return <span style={style} />;
}

export function Portrait({ person, mood }: { person: string; mood: Mood }) {
  const who = `head-${person}` in PEOPLE.spots ? person : STAND_IN;
  const { boxes } = atlas;
  return (
    <span class={`portrait mood-${mood}`} aria-hidden="true">
      <span class="portrait-picture">
        <Layer sheet={PEOPLE} name={`body-${who}`} box={boxes.body} />
        <Layer sheet={PEOPLE} name={`head-${who}`} box={boxes.head} />
        <Layer sheet={FACES} name={`look-${mood}`} box={boxes.face} />
        <Layer sheet={FACES} name={`mouth-${mood}`} box={boxes.face} />
        <Layer sheet={PEOPLE} name={`front-${who}`} box={boxes.front} />
      </span>
    </span>
  );
}
