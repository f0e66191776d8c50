/** A random UUID (version 4). Made from getRandomValues because randomUUID is absent on plain-http intranet addresses. */
export function newId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16))
  const hex = Array.from(bytes, (byte, place) => marked(byte, place).toString(16).padStart(2, '0')).join('')
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
}

/** RFC 9562 §5.4: version in byte 6, variant in byte 8. */
function marked(byte: number, place: number): number {
  if (place === 6) return (byte & 0x0f) | 0x40
  if (place === 8) return (byte & 0x3f) | 0x80
  return byte
}
