/** Colours as they are on the screen. */
import {picture} from '../../support/browser-commands.ts';

export type Colour = readonly [red: number, green: number, blue: number];

/** Relative luminance, 0 to 1 (WCAG 2.2). */
function luminance(colour: Colour): number {
  const [red, green, blue] = colour.map((value) => {
    const share = value / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast of two colours, 1 to 21. */
export function contrast(one: Colour, other: Colour): number {
  const [dark = 0, light = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b);
  return (light + 0.05) / (dark + 0.05);
}

/** The contrast that parts of controls need (WCAG 1.4.11). */
export const ENOUGH = 3;

/** A picture of an element in the middle of the screen, with `margin` CSS pixels around it. */
export class Picture {
  readonly #image: ImageData;
  readonly width: number;
  readonly height: number;

  private constructor(image: ImageData) {
    this.#image = image;
    this.width = image.width;
    this.height = image.height;
  }

  static async around(element: Element, margin: number): Promise<Picture> {
    element.scrollIntoView({block: 'center'});
    const {x, y, width, height} = element.getBoundingClientRect();
    const left = Math.max(0, Math.floor(x) - margin);
    const top = Math.max(0, Math.floor(y) - margin);
    const box = new DOMRect(left, top, Math.ceil(x + width) + margin - left, Math.ceil(y + height) + margin - top);
    return new Picture(await picture(box));
  }

  at(x: number, y: number): Colour {
    const i = (Math.round(y) * this.width + Math.round(x)) * 4;
    const {data} = this.#image;
    return [data[i] ?? 0, data[i + 1] ?? 0, data[i + 2] ?? 0];
  }

  /** How many pixels differ from those of `other` by enough contrast. */
  changes(other: Picture): number {
    let count = 0;
    for (let y = 0; y < this.height; y++) {
      for (let x = 0; x < this.width; x++) if (contrast(this.at(x, y), other.at(x, y)) >= ENOUGH) count += 1;
    }
    return count;
  }
}
