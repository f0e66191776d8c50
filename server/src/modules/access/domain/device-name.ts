const browsers: readonly (readonly [mark: RegExp, name: string])[] = [
  [/MicroMessenger/, '微信'],
  [/Edg\//, 'Edge'],
  [/QQBrowser/, 'QQ 浏览器'],
  [/360(?:SE|EE)/, '360 浏览器'],
  [/Firefox\//, 'Firefox'],
  [/Chrome\//, 'Chrome'],
  [/Safari\//, 'Safari'],
]
const systems: readonly (readonly [mark: RegExp, name: string])[] = [
  [/HarmonyOS/, '鸿蒙'],
  [/Android/, 'Android'],
  [/iPhone|iPad/, 'iOS'],
  [/UOS|Kylin|Deepin/i, '国产操作系统'],
  [/Windows/, 'Windows'],
  [/Mac OS X/, 'macOS'],
  [/Linux/, 'Linux'],
]

/** A short name of a device for its owner to recognise, from the browser's user agent (RFC 9110 §10.1.5). */
export function deviceName(userAgent: string): string {
  const names = [browsers, systems].flatMap((table) => table.find(([mark]) => mark.test(userAgent))?.[1] ?? [])
  return names.length === 0 ? '其他设备' : names.join(' · ')
}
