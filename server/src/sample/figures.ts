import { zhujianFigures } from './figures/zhujian.ts'
import type { SampleFigure } from './types.ts'

/** Every figure of the source page and the record of the sample city that carries it. */
export const figures: readonly SampleFigure[] = [...zhujianFigures]
