// Runs before the first paint, so that a chosen theme never flashes. A file of its own, so that no inline script is needed.
try {
  const theme = localStorage.getItem('evenkeel.theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage can be forbidden; the system's theme is then the right one.
}
