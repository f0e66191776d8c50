import { canlianFigures } from './figures/canlian.ts'
import { dangxiaoFigures } from './figures/dangxiao.ts'
import { gongweiFigures } from './figures/gongwei.ts'
import { shuiwuFigures } from './figures/shuiwu.ts'
import { yancaoFigures } from './figures/yancao.ts'
import { zhujianFigures } from './figures/zhujian.ts'
import type { SampleFigure } from './types.ts'

/** Every figure of the source page and the record of the sample city that carries it. */
export const figures: readonly SampleFigure[] = [
  ...gongweiFigures,
  ...zhujianFigures,
  ...dangxiaoFigures,
  ...shuiwuFigures,
  ...canlianFigures,
  ...yancaoFigures,
]
