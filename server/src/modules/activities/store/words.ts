import { type RawBuilder, sql } from 'kysely'
import { searchWords, searchWordsAndCharacters } from '../../../platform/search-words.ts'
import { type Texts, textsOf } from '../domain/texts.ts'

const vector = (words: readonly string[]): RawBuilder<string> => sql<string>`array_to_tsvector(${words}::text[])`

/** The words under which a record is found: of its title alone, and of everything that is read in it. */
export const wordsOfActivity = (title: string, texts: Texts) => ({
  titleWords: searchWordsAndCharacters([title]),
  words: searchWords([title, ...textsOf(texts)]),
})

/** The columns by which a record is found; written with whatever else is written of it. */
export function wordColumns(title: string, texts: Texts) {
  const { titleWords, words } = wordsOfActivity(title, texts)
  return { title_words: vector(titleWords), words: vector(words) }
}
