import type { Plugin } from 'vite'

/** The development server answers /sign-in as the real one does. */
export function signInAddress(): Plugin {
  return {
    name: 'hepai-sign-in-address',
    apply: 'serve',
    configureServer: (server) => {
      server.middlewares.use((request, _response, next) => {
        if (request.url?.split('?')[0] === '/sign-in') request.url = '/sign-in.html'
        next()
      })
    },
  }
}
