import { cx } from './cx.ts'

export type IconName = keyof typeof paths

/** A 16-unit line drawing in the text's colour and size. Decorative: the control around it carries the name. */
export function Icon({ name, className }: { name: IconName; className?: string }) {
  return (
    <svg viewBox="0 0 16 16" className={cx('icon', className)} aria-hidden="true" focusable="false">
      <path d={paths[name]} />
    </svg>
  )
}

/** All of them, for the gallery. */
export const iconNames = () => Object.keys(paths) as IconName[]

const round = (x: number, y: number, r: number) =>
  `M${x + r} ${y}a${r} ${r} 0 1 1-${2 * r} 0 ${r} ${r} 0 0 1 ${2 * r} 0z`
const dot = (x: number, y: number) => round(x, y, 0.35)

const paths = {
  assign: `${round(6, 5.3, 2.5)}M1.5 13.5a4.6 4.6 0 0 1 9 0M10.5 6.5h4M12.7 4.7l1.8 1.8-1.8 1.8`,
  attach: 'M13 7.5l-5.2 5.2a3 3 0 0 1-4.3-4.3l5.6-5.6a2 2 0 0 1 2.9 2.9l-5.5 5.5a1 1 0 0 1-1.4-1.4l4.7-4.7',
  back: 'M9.5 3.5L5 8l4.5 4.5',
  bell: 'M3.2 11.5c1.2-1 1.3-2.3 1.3-4a3.5 3.5 0 0 1 7 0c0 1.7.1 3 1.3 4zM6.8 13.7h2.4',
  bold: 'M5 3h3.8a2.4 2.4 0 0 1 0 4.8H5zM5 7.8h4.4a2.6 2.6 0 0 1 0 5.2H5z',
  bullets: `M6 4h8M6 8h8M6 12h8${dot(2.8, 4)}${dot(2.8, 8)}${dot(2.8, 12)}`,
  chat: 'M2 3h12v8H7.5l-3 2.5V11H2z',
  check: 'M3 8.5l3.3 3.3L13 4.8',
  close: 'M2.5 2.5h11v11h-11zM5.3 8.2l2 2 3.6-4.2',
  copy: 'M5.5 5.5h8v8h-8zM10.5 5.5v-3h-8v8h3',
  counter: `M1.5 8.5h13M3 8.5V13M13 8.5V13M5.5 8.5a2.5 2.5 0 0 1 5 0${round(8, 4.2, 1.7)}`,
  day: 'M2.5 3.5h11v10h-11zM2.5 6.5h11M5.5 2v3M10.5 2v3M5.8 9.9l1.5 1.5 2.9-2.9',
  down: 'M4 6l4 4 4-4',
  external: 'M6.5 3h-4v10.5H13v-4M9.5 2.5h4v4M13.3 2.7L7.5 8.5',
  eye: `M1.5 8c3.4-5.6 9.6-5.6 13 0-3.4 5.6-9.6 5.6-13 0${round(8, 8, 2)}`,
  file: 'M4 2h5l3.5 3.5V14H4zM9 2v3.5h3.5',
  flag: 'M4 14V2.5h8.5l-2 3 2 3H4',
  form: 'M3.5 2h9v12h-9zM6 5.5h4M6 8h4M6 10.5h2.5',
  forward: 'M6.5 3.5L11 8l-4.5 4.5',
  history: 'M2.5 8A5.5 5.5 0 1 0 4.3 4M2.5 2.5v2.7h2.7M8 5v3.2l2.2 1.3',
  image: `M2 3h12v10H2zM2 11.3l3.5-3.5 3.2 3.2 1.8-1.8 3.5 3${round(10.7, 5.8, 0.9)}`,
  inbox: 'M2 9l2-6h8l2 6v4H2zM2 9h3.5l1 2h3l1-2H14',
  info: `${round(8, 8, 6)}M8 7.3v3.9${dot(8, 5)}`,
  italic: 'M7 3h5M4 13h5M9.7 3L6.3 13',
  keyboard: `M1.5 4h13v8h-13zM5 9.6h6${dot(4, 6.6)}${dot(6.7, 6.6)}${dot(9.3, 6.6)}${dot(12, 6.6)}`,
  link: 'M6.8 9.2a2.6 2.6 0 0 0 3.7 0l2.3-2.3a2.6 2.6 0 0 0-3.7-3.7l-.8.8M9.2 6.8a2.6 2.6 0 0 0-3.7 0L3.2 9.1a2.6 2.6 0 0 0 3.7 3.7l.8-.8',
  lock: 'M3.5 7h9v6.5h-9zM5.5 7V5a2.5 2.5 0 0 1 5 0v2',
  'log-out': 'M6.5 2.5h-4v11h4M6 8h8M11 5l3 3-3 3',
  mail: 'M2 3.5h12v9H2zM2 4.2l6 4.6 6-4.6',
  menu: 'M2 4h12M2 8h12M2 12h12',
  merge: 'M4 2v12M4 4a4.5 4.5 0 0 0 4.5 4.5H12.5M10.5 6.3l2.2 2.2-2.2 2.2',
  moon: 'M13.3 9.6A5.7 5.7 0 1 1 6.4 2.7a4.7 4.7 0 0 0 6.9 6.9z',
  more: `${dot(3.2, 8)}${dot(8, 8)}${dot(12.8, 8)}`,
  note: 'M3 2.5h10V10l-3.5 3.5H3zM13 10H9.5v3.5M5.5 5.5h5M5.5 8h3',
  numbers: 'M6.5 4H14M6.5 8H14M6.5 12H14M2 3.2l1-.7v3M2 10.5c.9-.9 2-.3 1.7.6L2 13.5h2',
  panel: 'M2 3h12v10H2zM10 3v10',
  pause: 'M5.5 3.5v9M10.5 3.5v9',
  pencil: 'M2.8 13.2l.7-3 7.3-7.3 2.3 2.3-7.3 7.3zM9.3 4.4l2.3 2.3',
  people: `${round(5.8, 5.4, 2.4)}M1.3 13.2a4.6 4.6 0 0 1 9 0M10.3 3.1a2.4 2.4 0 0 1 0 4.6M12 9.4a4.6 4.6 0 0 1 2.8 3.8`,
  phone: 'M4 2.5l2.2.6.6 2.6-1.4 1.2a8 8 0 0 0 3.7 3.7l1.2-1.4 2.6.6.6 2.2c-4 2.5-12-5.5-9.5-9.5z',
  plus: 'M8 3v10M3 8h10',
  quote: 'M3 3.5v9M6.5 5H13M6.5 8H13M6.5 11H10',
  reopen: 'M13.3 8a5.3 5.3 0 1 1-1.7-3.9M13.3 2.2v3h-3',
  rule: 'M8 4C6.6 3 4.6 2.7 2.5 3v9.3c2.1-.3 4.1 0 5.5 1 1.4-1 3.4-1.3 5.5-1V3C11.4 2.7 9.4 3 8 4zM8 4v9.3',
  search: `${round(7, 7, 4.6)}M10.4 10.4L14 14`,
  send: 'M2 2.8L14.2 8 2 13.2 3.8 8zM3.8 8h5',
  settings: `M2 5h4.9M11 5h3M2 11h2.8M8.9 11H14${round(9, 5, 2)}${round(6.9, 11, 2)}`,
  snooze: `${round(8, 8, 6)}M8 4.6V8l2.4 1.6`,
  sound: 'M2 6v4h2.5L8 13V3L4.5 6zM10.3 5.6a3.4 3.4 0 0 1 0 4.8M12.2 3.7a6 6 0 0 1 0 8.6',
  split: 'M4 2v12M4 12a4.5 4.5 0 0 1 4.5-4.5H12.5M10.5 5.3l2.2 2.2-2.2 2.2',
  sun: `${round(8, 8, 2.8)}M8 1.5v1.2M8 13.3v1.2M1.5 8h1.2M13.3 8h1.2M3.4 3.4l.8.8M11.8 11.8l.8.8M3.4 12.6l.8-.8M11.8 4.2l.8-.8`,
  system: 'M2 3h12v8H2zM5.5 13.5h5M8 11v2.5',
  trash: 'M2.8 4.5h10.4M6.3 4.5v-2h3.4v2M4.2 4.5l.6 9h6.4l.6-9',
  undo: 'M3 6.3h6.4a3.6 3.6 0 0 1 0 7.2H6M5.8 3.3l-3 3 3 3',
  user: `${round(8, 5.2, 2.7)}M2.8 13.8a5.3 5.3 0 0 1 10.4 0`,
  wait: 'M4.3 2h7.4M4.3 14h7.4M5.2 2v2.3L8 8l2.8-3.7V2M5.2 14v-2.3L8 8l2.8 3.7V14',
  warning: `M8 2.3l6.3 11.2H1.7zM8 6.5v3.3${dot(8, 11.7)}`,
  x: 'M3.8 3.8l8.4 8.4M12.2 3.8l-8.4 8.4',
} as const
