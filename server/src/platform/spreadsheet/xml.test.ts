import fc from 'fast-check'
import { expect, test } from 'vitest'
import { xmlReader } from './xml.ts'

const document =
  '<?xml version="1.0"?><!-- > --><a:book x:name="甲&amp;&lt;" v=\'>\'>文&#x5B57;<![CDATA[<&]]><empty/> end</a:book>\n'

function eventsOf(pieces: readonly string[]): string[] {
  const events: string[] = []
  let text = ''
  const flush = () => {
    if (text !== '') events.push(`text ${text}`)
    text = ''
  }
  const reader = xmlReader({
    open: (name, attributes) => {
      flush()
      events.push(`open ${name} ${JSON.stringify([...attributes])}`)
    },
    text: (piece) => {
      text += piece
    },
    close: (name) => {
      flush()
      events.push(`close ${name}`)
    },
  })
  for (const piece of pieces) reader.write(piece)
  reader.end()
  return events
}

test('elements, attributes, texts and sections are read', () => {
  expect(eventsOf([document])).toEqual([
    'open book [["name","甲&<"],["v",">"]]',
    'text 文字<&',
    'open empty []',
    'close empty',
    'text  end',
    'close book',
  ])
})

test('it makes no difference where the document is cut into pieces', () => {
  const whole = eventsOf([document])
  fc.assert(
    fc.property(fc.uniqueArray(fc.nat(document.length), { maxLength: 12 }), (cuts) => {
      const places = [0, ...cuts.sort((a, b) => a - b), document.length]
      const pieces = places.slice(1).map((end, index) => document.slice(places[index], end))
      expect(eventsOf(pieces)).toEqual(whole)
    }),
  )
})

test('nothing but a problem comes of wild text', () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom('<', '>', '/', 'a', '"', '=', ' ', '&', ';', '!', '-', '[', '?')), (parts) => {
      try {
        eventsOf([parts.join('')])
      } catch (error) {
        expect(error).toMatchObject({ name: 'XmlProblem' })
      }
    }),
  )
})
