#!/usr/bin/env node
// Needs nothing installed: npm start and npm test are the first things run in a fresh clone.
const [major, minor] = process.versions.node.split('.').map(Number)

if (major < 20 || (major === 20 && minor < 19)) {
  console.error(
    `合拍需要 Node.js 20.19 或更高版本，当前是 ${process.versions.node}。请从 https://nodejs.org 安装新版本后重试。\n` +
      `Hepai needs Node.js 20.19 or newer; this is ${process.versions.node}.`,
  )
  process.exitCode = 1
} else {
  import('./bootstrap/commands.mjs')
    .then(({ run }) => run(process.argv.slice(2)))
    .then((code) => {
      process.exitCode = code
    })
    .catch((error) => {
      console.error(error.isForPeople ? error.message : error)
      process.exitCode = 1
    })
}
