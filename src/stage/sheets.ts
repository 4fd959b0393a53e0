/** The four sheets of pictures and where each part lies on them. */
import atlas from '../../assets/art/atlas.json';
import facesUrl from '../../assets/art/faces.svg?url';
import officeUrl from '../../assets/art/office.svg?url';
import peopleUrl from '../../assets/art/people.svg?url';
import skyUrl from '../../assets/art/sky.svg?url';

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
}

export interface Part extends Box {
  readonly image: HTMLImageElement;
  readonly sheetWidth: number;
  readonly sheetHeight: number;
}

export type Parts = ReadonlyMap<string, Part>;

/** Where bodies, heads, fronts and faces lie in the 704-unit picture of a person. */
export const BOXES: Readonly<Record<'body' | 'head' | 'front' | 'face', Box>> = atlas.boxes;

const URLS: Record<string, string> = { people: peopleUrl, faces: facesUrl, office: officeUrl, sky: skyUrl };

interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly spots: Readonly<Record<string, Box>>;
}

async function loadImage(url: string): Promise<HTMLImageElement> {
  const image = new Image();
  image.src = url;
  await image.decode();
  return image;
}

export async function loadParts(): Promise<Parts> {
  const parts = new Map<string, Part>();
  const load = async ([name, sheet]: [string, Sheet]) => {
    const image = await loadImage(URLS[name]!);
    for (const [part, box] of Object.entries(sheet.spots)) {
      parts.set(part, { ...box, image, sheetWidth: sheet.width, sheetHeight: sheet.height });
    }
  };
  await Promise.all(Object.entries(atlas.sheets as unknown as Record<string, Sheet>).map(load));
  return parts;
}
