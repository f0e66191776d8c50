import { Outlet } from '@tanstack/react-router'
import { Suspense, lazy, useState } from 'react'
import { Skeleton } from '../../design/states.tsx'
import { Toasts } from '../../design/toast.tsx'
import { OfflineNotice } from '../offline-notice.tsx'
import { useSession } from '../session.tsx'
import { words } from '../strings/zh-CN.ts'
import { BottomBar } from './bottom-bar.tsx'
import { Drawer } from './drawer.tsx'
import { Navigation } from './navigation.tsx'
import { TopBar } from './top-bar.tsx'
import { useNewPageFocus } from './use-new-page-focus.ts'
import { usePaletteKey } from './use-palette-key.ts'
import './shell.css'

const Palette = lazy(() => import('./palette.tsx').then((loaded) => ({ default: loaded.Palette })))

export function Shell() {
  const { me } = useSession()
  const [isFinding, setFinding] = useState(false)
  const [isDrawerOpen, setDrawerOpen] = useState(false)
  usePaletteKey(() => setFinding(true))
  useNewPageFocus()
  return (
    <div className={me.isSample ? 'hp-shell hp-shell-sample' : 'hp-shell'}>
      <a className="hp-skip hp-screen-only" href="#main">
        {words.skip}
      </a>
      <aside className="hp-side hp-screen-only">
        <Navigation />
      </aside>
      <div className="hp-body">
        <header className="hp-head hp-screen-only">
          {me.isSample ? <p className="hp-sample">{words.sample}</p> : null}
          <TopBar onFind={() => setFinding(true)} />
        </header>
        <main id="main" tabIndex={-1} className="hp-main">
          <OfflineNotice />
          <Suspense fallback={<Skeleton />}>
            <Outlet />
          </Suspense>
        </main>
      </div>
      <BottomBar onFind={() => setFinding(true)} onMenu={() => setDrawerOpen(true)} />
      {isDrawerOpen ? <Drawer onClose={() => setDrawerOpen(false)} /> : null}
      {isFinding ? (
        <Suspense fallback={null}>
          <Palette onClose={() => setFinding(false)} />
        </Suspense>
      ) : null}
      <Toasts />
    </div>
  )
}
