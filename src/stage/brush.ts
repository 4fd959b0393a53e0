/** Turns parts of the sheets into textures at exactly the size they are shown, so that ink stays crisp. */
import type Phaser from 'phaser';
import type { Part, Parts } from './sheets.ts';

type Context = CanvasRenderingContext2D;

/** Draws one part: the whole sheet is placed under a clip, which every browser renders sharp at any scale. */
export function drawPart(context: Context, part: Part, x: number, y: number, scale: number): void {
  context.save();
  context.beginPath();
  context.rect(x, y, part.w * scale, part.h * scale);
  context.clip();
  context.drawImage(
    part.image,
    x - part.x * scale,
    y - part.y * scale,
    part.sheetWidth * scale,
    part.sheetHeight * scale,
  );
  context.restore();
}

/** Every brush names its textures apart, so that a new room can be painted before the old one is taken down. */
let brushes = 0;

export class Brush {
  readonly #textures: Phaser.Textures.TextureManager;
  readonly #parts: Parts;
  readonly #made = new Set<string>();
  readonly #name = `brush-${brushes++}/`;

  constructor(textures: Phaser.Textures.TextureManager, parts: Parts) {
    this.#textures = textures;
    this.#parts = parts;
  }

  find(name: string): Part {
    const part = this.#parts.get(name);
    if (!part) throw new Error(`No picture is called "${name}".`);
    return part;
  }

  /** A texture of one part at a scale; with a tint it becomes a silhouette of that colour. */
  part(name: string, scale: number, tint?: string): string {
    const { w, h } = this.find(name);
    const key = `${name}@${scale.toFixed(4)}${tint ?? ''}`;
    return this.paint(key, w * scale, h * scale, (context) => {
      this.draw(context, name, 0, 0, scale);
      if (tint) fillOver(context, tint, 'source-in');
    });
  }

  /** A texture drawn by hand; drawn once for each key. */
  paint(picture: string, width: number, height: number, draw: (context: Context) => void): string {
    const key = this.#name + picture;
    if (this.#made.has(key)) return key;
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.ceil(width));
    canvas.height = Math.max(1, Math.ceil(height));
    draw(canvas.getContext('2d')!);
    this.#textures.addCanvas(key, canvas);
    this.#made.add(key);
    return key;
  }

  draw(context: Context, name: string, x: number, y: number, scale: number): void {
    drawPart(context, this.find(name), x, y, scale);
  }

  /** Forgets every texture: another size needs other pixels. */
  wash(): void {
    for (const key of this.#made) this.#textures.remove(key);
    this.#made.clear();
  }
}

export function fillOver(
  context: Context,
  color: string,
  mode: GlobalCompositeOperation = 'source-over',
): void {
  context.save();
  context.globalCompositeOperation = mode;
  context.fillStyle = color;
  context.fillRect(0, 0, context.canvas.width, context.canvas.height);
  context.restore();
}
