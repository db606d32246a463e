/** Red, green and blue from 0 to 255, and how much of it covers what lies behind, from 0 to 1. */
export type Colour = { red: number; green: number; blue: number; cover: number }

export const white: Colour = { red: 255, green: 255, blue: 255, cover: 1 }
/** The ink of the frame in which mail is shown. */
export const ink: Colour = { red: 0x22, green: 0x28, blue: 0x2b, cover: 1 }

/** A colour as mail writes it: hex, `rgb()`, `hsl()` or a name of CSS Color 4; null for anything else. */
export function readColour(text: string): Colour | null {
  const value = text.trim().toLowerCase()
  if (value.startsWith('#')) return fromHex(value.slice(1))
  if (value === 'transparent') return { red: 0, green: 0, blue: 0, cover: 0 }
  const called = /^(rgb|hsl)a?\(([^()]{3,60})\)$/.exec(value)
  if (called) return fromCall(called[1] ?? '', called[2] ?? '')
  const hex = named().get(value)
  return hex === undefined ? null : fromHex(hex)
}

/** `#rrggbb`, or with `rgba()` what is partly seen through. */
export function writeColour({ red, green, blue, cover }: Colour): string {
  if (cover < 1) return `rgba(${red},${green},${blue},${cover})`
  return `#${[red, green, blue].map(part => part.toString(16).padStart(2, '0')).join('')}`
}

/** What one sees of `above` before `below`, which covers wholly. */
export function over(above: Colour, below: Colour): Colour {
  const mix = (one: number, other: number) => Math.round(one * above.cover + other * (1 - above.cover))
  return {
    red: mix(above.red, below.red),
    green: mix(above.green, below.green),
    blue: mix(above.blue, below.blue),
    cover: 1,
  }
}

/** From 1, the same, to 21, black on white (WCAG 2.2, contrast ratio). */
export function contrast(one: Colour, other: Colour): number {
  const [darker = 0, lighter = 0] = [luminance(one), luminance(other)].sort((a, b) => a - b)
  return (lighter + 0.05) / (darker + 0.05)
}

export function luminance({ red, green, blue }: Colour): number {
  const [r = 0, g = 0, b = 0] = [red, green, blue].map(part => {
    const share = part / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function fromHex(hex: string): Colour | null {
  if (!/^(?:[0-9a-f]{3,4}|[0-9a-f]{6}|[0-9a-f]{8})$/.test(hex)) return null
  const long = hex.length < 6 ? hex.replace(/./g, '$&$&') : hex
  const part = (at: number) => Number.parseInt(long.slice(at, at + 2), 16)
  return {
    red: part(0),
    green: part(2),
    blue: part(4),
    cover: long.length === 8 ? hundredths(part(6) / 255) : 1,
  }
}

function fromCall(kind: string, inside: string): Colour | null {
  const parts = inside.split(/[\s,/]+/).filter(part => part !== '')
  if (parts.length < 3 || parts.length > 4) return null
  if (parts.some(part => !/^[+-]?(?:\d+\.?\d*|\.\d+)(?:%|deg)?$/.test(part))) return null
  const [first = '', second = '', third = '', last = '1'] = parts
  const cover = hundredths(within(Number.parseFloat(last) / (last.endsWith('%') ? 100 : 1), 1))
  if (kind === 'hsl') return fromHsl(Number.parseFloat(first), share(second), share(third), cover)
  const part = (text: string) =>
    Math.round(within(Number.parseFloat(text) * (text.endsWith('%') ? 2.55 : 1), 255))
  return { red: part(first), green: part(second), blue: part(third), cover }
}

/** CSS Color 4, section 7.1. */
function fromHsl(hue: number, saturation: number, lightness: number, cover: number): Colour {
  const part = (n: number) => {
    const k = (((n + hue / 30) % 12) + 12) % 12
    const amount = saturation * Math.min(lightness, 1 - lightness)
    return Math.round(255 * (lightness - amount * Math.max(-1, Math.min(k - 3, 9 - k, 1))))
  }
  return { red: part(0), green: part(8), blue: part(4), cover }
}

function share(text: string): number {
  return within(Number.parseFloat(text) / 100, 1)
}

function within(value: number, most: number): number {
  return Math.min(Math.max(value, 0), most)
}

function hundredths(cover: number): number {
  return Math.round(cover * 100) / 100
}

let names: Map<string, string> | undefined

function named(): Map<string, string> {
  names ??= new Map(
    written
      .trim()
      .split(/\s+/)
      .map(pair => [pair.slice(6), pair.slice(0, 6)]),
  )
  return names
}

/** The names of CSS Color 4, section 6.1, each behind its hex. */
const written = `
f0f8ffaliceblue faebd7antiquewhite 00ffffaqua 7fffd4aquamarine f0ffffazure f5f5dcbeige ffe4c4bisque 000000black
ffebcdblanchedalmond 0000ffblue 8a2be2blueviolet a52a2abrown deb887burlywood 5f9ea0cadetblue 7fff00chartreuse
d2691echocolate ff7f50coral 6495edcornflowerblue fff8dccornsilk dc143ccrimson 00ffffcyan 00008bdarkblue 008b8bdarkcyan
b8860bdarkgoldenrod a9a9a9darkgray 006400darkgreen a9a9a9darkgrey bdb76bdarkkhaki 8b008bdarkmagenta 556b2fdarkolivegreen
ff8c00darkorange 9932ccdarkorchid 8b0000darkred e9967adarksalmon 8fbc8fdarkseagreen 483d8bdarkslateblue
2f4f4fdarkslategray 2f4f4fdarkslategrey 00ced1darkturquoise 9400d3darkviolet ff1493deeppink 00bfffdeepskyblue
696969dimgray 696969dimgrey 1e90ffdodgerblue b22222firebrick fffaf0floralwhite 228b22forestgreen ff00fffuchsia
dcdcdcgainsboro f8f8ffghostwhite ffd700gold daa520goldenrod 808080gray 008000green adff2fgreenyellow 808080grey
f0fff0honeydew ff69b4hotpink cd5c5cindianred 4b0082indigo fffff0ivory f0e68ckhaki e6e6falavender fff0f5lavenderblush
7cfc00lawngreen fffacdlemonchiffon add8e6lightblue f08080lightcoral e0fffflightcyan fafad2lightgoldenrodyellow
d3d3d3lightgray 90ee90lightgreen d3d3d3lightgrey ffb6c1lightpink ffa07alightsalmon 20b2aalightseagreen
87cefalightskyblue 778899lightslategray 778899lightslategrey b0c4delightsteelblue ffffe0lightyellow 00ff00lime
32cd32limegreen faf0e6linen ff00ffmagenta 800000maroon 66cdaamediumaquamarine 0000cdmediumblue ba55d3mediumorchid
9370dbmediumpurple 3cb371mediumseagreen 7b68eemediumslateblue 00fa9amediumspringgreen 48d1ccmediumturquoise
c71585mediumvioletred 191970midnightblue f5fffamintcream ffe4e1mistyrose ffe4b5moccasin ffdeadnavajowhite 000080navy
fdf5e6oldlace 808000olive 6b8e23olivedrab ffa500orange ff4500orangered da70d6orchid eee8aapalegoldenrod 98fb98palegreen
afeeeepaleturquoise db7093palevioletred ffefd5papayawhip ffdab9peachpuff cd853fperu ffc0cbpink dda0ddplum
b0e0e6powderblue 800080purple 663399rebeccapurple ff0000red bc8f8frosybrown 4169e1royalblue 8b4513saddlebrown
fa8072salmon f4a460sandybrown 2e8b57seagreen fff5eeseashell a0522dsienna c0c0c0silver 87ceebskyblue 6a5acdslateblue
708090slategray 708090slategrey fffafasnow 00ff7fspringgreen 4682b4steelblue d2b48ctan 008080teal d8bfd8thistle
ff6347tomato 40e0d0turquoise ee82eeviolet f5deb3wheat ffffffwhite f5f5f5whitesmoke ffff00yellow 9acd32yellowgreen`
