import {
  attribute,
  mapi,
  plans,
  stream,
  u32,
  wide,
} from '../../src/desk/channels/email/reading/fixtures/tnef.ts'
import { rtfToBody } from '../../src/desk/channels/email/reading/rtf.ts'
import { readTnef } from '../../src/desk/channels/email/reading/tnef.ts'
import type { Target } from './frame/target.ts'

const rtf = Buffer.from(
  "{\\rtf1\\ansi\\ansicpg1252\\fromhtml1 {\\*\\htmltag19 <p>}\\htmlrtf {\\b \\htmlrtf0 Gr\\'fc\\u223 ?e\\htmlrtf }\\htmlrtf0 }",
)
const packedRtf = Buffer.concat([u32(rtf.length + 12), u32(rtf.length), u32(0x414c454d), u32(0), rtf])
const inner = Buffer.concat([Buffer.alloc(16), stream(...plans)])

/**
 * What Outlook wraps up, and the RTF in it. Whatever comes is opened or left alone: nothing throws, nothing is longer than
 * what it was made of allows, and words can be kept.
 */
export const target: Target = {
  fixtures: [
    stream(attribute(1, 0x9007, u32(1252)), attribute(1, 0x800c, Buffer.from('Hello\0')), ...plans),
    stream(
      attribute(1, 0x9003, mapi([0x0102, 0x1013, Buffer.from('<p>hi</p>')], [0x001f, 0x1000, wide('hi')])),
    ),
    stream(attribute(1, 0x9003, mapi([0x0102, 0x1009, packedRtf]))),
    stream(attribute(2, 0x9002, Buffer.alloc(14)), attribute(2, 0x9005, mapi([0x000d, 0x3701, inner]))),
    rtf,
  ],
  tokens: [
    '\x78\x9f\x3e\x22',
    '\xff\xff\xff\xff',
    '\0\0\0\0',
    'LZFu',
    'MELA',
    '{',
    '}',
    '\\u-1 ',
    "\\'e4",
    '\\htmlrtf ',
  ],
  check(input) {
    const tnef = readTnef(input)
    mustBeStorable(
      tnef?.text,
      tnef?.html,
      ...(tnef?.files ?? []).flatMap(file => [file.name, file.contentId]),
    )
    // A message within the message is given as a whole and by its files, three deep at the most.
    const bytes = (tnef?.files ?? []).reduce((sum, file) => sum + file.content.length, 0)
    if (bytes > input.length * 5) throw new Error(`${input.length} bytes became ${bytes}.`)
    const body = rtfToBody(input)
    mustBeStorable(body.html, body.text)
  },
}

function mustBeStorable(...texts: (string | null | undefined)[]): void {
  for (const text of texts) {
    if (text && (text.includes('\0') || !text.isWellFormed())) throw new Error(`It cannot be kept: ${text}`)
  }
}
