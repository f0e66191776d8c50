import { StrictMode } from 'react'
import { createRoot } from 'react-dom/client'
import './design/tokens.css'
import './design/base.css'
import { SignInScreen } from './modules/access/screens/sign-in.tsx'
import { dropAnswers } from './offline/answers-cache.ts'

void dropAnswers()

const place = document.getElementById('root')
if (place !== null) {
  createRoot(place).render(
    <StrictMode>
      <SignInScreen />
    </StrictMode>,
  )
}
