import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import '../../theme.css'
import { KitRoot } from '../KitRoot.tsx'
import { Parts } from './Parts.tsx'
import { Screen } from './Screen.tsx'

/** Looked at in development only: `gallery.html` for the parts, `gallery.html?screen` for the shell with a conversation. */
const showsScreen = new URLSearchParams(location.search).has('screen')

createRoot(document.getElementById('app') as HTMLElement).render(
  <StrictMode>
    <KitRoot locale="en-GB">{showsScreen ? <Screen /> : <Parts />}</KitRoot>
  </StrictMode>,
)
