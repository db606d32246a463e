import { RadioGroup } from './RadioGroup.tsx'
import { type Theme, useTheme } from './theme.ts'

const words = { label: 'Light or dark', system: 'As the system', light: 'Light', dark: 'Dark' }

export function ThemeSwitch() {
  const [theme, setTheme] = useTheme()
  return (
    <RadioGroup<Theme>
      label={words.label}
      look="line"
      value={theme}
      onChange={setTheme}
      choices={[
        { value: 'system', label: words.system, icon: 'system' },
        { value: 'light', label: words.light, icon: 'sun' },
        { value: 'dark', label: words.dark, icon: 'moon' },
      ]}
    />
  )
}
