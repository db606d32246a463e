/** Joins the class names that apply: `cx('row', unread && 'is-unread')`. */
export function cx(...names: Array<string | false | null | undefined>): string {
  return names.filter(Boolean).join(' ')
}
