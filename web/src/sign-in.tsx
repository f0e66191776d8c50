import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './design/tokens.css'
import './design/base.css'
import { SignInScreen } from './modules/access/screens/sign-in.tsx'

const place = document.getElementById('root')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <SignInScreen />
    </StrictMode>,
  )
}
