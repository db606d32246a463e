/** A size as people read it: "820 B", "12 kB", "1.4 MB"; in powers of ten, as file managers show them. */
export function sizeWords(bytes: number, locale?: string): string {
  const [unit, amount, digits] =
    bytes < 1000
      ? (['byte', bytes, 0] as const)
      : bytes < 999_500
        ? (['kilobyte', bytes / 1e3, 0] as const)
        : (['megabyte', bytes / 1e6, 1] as const)
  return new Intl.NumberFormat(locale, {
    style: 'unit',
    unit,
    unitDisplay: unit === 'byte' ? 'long' : 'short',
    maximumFractionDigits: digits,
  }).format(amount)
}
