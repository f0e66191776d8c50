/**
 * The one Typst program: it reads the galley as data from its inputs, so no text of a user is ever part of a program.
 * Every line of type is a box of one 3号 character, whatever its own size, with the leading that makes 22 lines fill 225 mm
 * with the first flush to the upper edge and the last to the lower; so different sizes stay on one grid.
 */
export const typstSource = String.raw`
#let galley = json(bytes(sys.inputs.galley))
#let look = json(bytes(sys.inputs.look))
#let page-size = look.page
#let cell = page-size.textWidth * 1mm / look.grid.characters
#let box-height = 16pt
#let lead = (page-size.textHeight * 1mm - look.grid.lines * box-height) / (look.grid.lines - 1) - 0.001pt
#let pitch = box-height + lead
#let red = rgb("#c8102e")

#let style-of(name) = look.styles.at(name)
#let cut-of(name) = look.cuts.at(style-of(name).face)
#let tracking-of(size) = if size == 16pt { cell - size } else { 0pt }

#let set-run(run, weight) = {
  let shown = run.text
  let own = run.at("style", default: none)
  let bold = run.at("isBold", default: false)
  let heavy = if bold { 700 } else if own != none { cut-of(own).weight } else { weight }
  let body = if own != none { text(font: cut-of(own).families, weight: heavy, shown) } else { text(weight: heavy, shown) }
  if run.at("isItalic", default: false) { body = emph(body) }
  if run.at("isUnderlined", default: false) { body = underline(body) }
  if run.at("isStruck", default: false) { body = strike(body) }
  if run.at("isWhole", default: false) { box(body) } else { body }
}
#let set-runs(runs, weight) = for run in runs { set-run(run, weight) }

#let typed(style, size, body, height: box-height) = {
  let it = style-of(style)
  text(
    font: cut-of(style).families,
    weight: cut-of(style).weight,
    size: size,
    fill: if it.at("isRed", default: false) { red } else { black },
    tracking: tracking-of(size),
    top-edge: size * 0.38 + height / 2,
    bottom-edge: size * 0.38 - height / 2,
    body,
  )
}

#let set-paragraph(it) = {
  let size = it.at("sizePt", default: style-of(it.style).sizePt) * 1pt
  let height = if it.style == "mark" { size } else if size > 30pt { pitch + box-height } else { box-height }
  let sides = (left: "left", justify: "left", center: "center", right: "right").at(it.align)
  let body = {
    set par(
      justify: it.align == "justify",
      first-line-indent: (amount: it.first * cell, all: true),
      hanging-indent: it.hanging * cell,
    )
    set align((left: left, center: center, right: right).at(sides))
    typed(it.style, size, par(set-runs(it.runs, cut-of(it.style).weight)), height: height)
  }
  block(
    width: 100%,
    above: lead,
    below: lead,
    sticky: it.isKept,
    inset: (left: it.left * cell, right: it.right * cell),
    body,
  )
}
#let set-heading(it) = {
  let words = typed(it.style, style-of(it.style).sizePt * 1pt, set-runs(it.runs, cut-of(it.style).weight))
  block(width: 100%, above: lead, below: lead, sticky: true, heading(level: it.outline, words))
}

#let set-spread(it) = {
  let weight = cut-of(it.style).weight
  let size = style-of(it.style).sizePt * 1pt
  block(
    width: 100%,
    above: lead,
    below: lead,
    inset: (left: it.left * cell, right: it.right * cell),
    typed(it.style, size, { set-runs(it.start, weight); h(1fr); set-runs(it.end, weight) }),
  )
}

#let set-rule(it) = block(width: 100%, above: lead, below: 0pt, move(dy: it.gapMm * 1mm - lead, line(
  length: 100%,
  stroke: it.thicknessMm * 1mm + if it.color == "red" { red } else { black },
)))

#let set-gap(it) = {
  let lines = it.at("lines", default: none)
  if lines != none { block(height: lines * pitch - lead, above: lead, below: lead)[] }
  else { block(height: it.mm * 1mm - lead, above: lead, below: lead)[] }
}

#let set-cell(it) = table.cell(
  colspan: it.span,
  align: (left: left, justify: left, center: center, right: right).at(it.align) + horizon,
  fill: if it.isHead { luma(244) } else { none },
  {
    set par(leading: 6pt, spacing: 6pt, justify: false, linebreaks: "optimized")
    let style = if it.isHead { "cellHead" } else { "cell" }
    for line in it.lines { typed(style, 12pt, par(set-runs(line, cut-of(style).weight)), height: 12pt) }
  },
)

#let set-table(it) = {
  let head = it.rows.slice(0, it.headRows).flatten().map(set-cell)
  let rest = it.rows.slice(it.headRows).flatten().map(set-cell)
  block(width: 100%, above: lead, below: lead, table(
    columns: it.columns.map(part => part * 1fr),
    inset: (x: 5pt, y: 6pt),
    stroke: 0.5pt,
    ..if head.len() > 0 { (table.header(..head),) } else { () },
    ..rest,
  ))
}

#let set-contents(it) = {
  show outline.entry: entry => block(width: 100%, above: lead, below: lead, link(
    entry.element.location(),
    typed("body", 16pt, {
      h((entry.level - 1) * 2 * cell)
      entry.body()
      box(width: 1fr, repeat(gap: 2pt)[.])
      entry.page()
    }),
  ))
  outline(title: none, depth: it.depth, indent: 0pt)
}

#let set-block(it) = {
  if it.set == "paragraph" and it.outline > 0 { set-heading(it) }
  else if it.set == "paragraph" { set-paragraph(it) }
  else if it.set == "spread" { set-spread(it) }
  else if it.set == "rule" { set-rule(it) }
  else if it.set == "gap" { set-gap(it) }
  else if it.set == "table" { set-table(it) }
  else if it.set == "contents" { set-contents(it) }
  else if it.set == "pageBreak" { pagebreak(weak: true) }
}

#let foot-line(thickness) = line(length: 100%, stroke: thickness * 1mm)
#let foot-row(row) = block(width: 100%, above: 0pt, below: 0pt, inset: (x: 14pt, y: 7pt), typed("small", 14pt, par(
  leading: 8pt,
  hanging-indent: 14pt * row.label.clusters().len(),
  { row.label; row.words; if row.end != "" { h(1fr); row.end } },
), height: 14pt))
#let set-foot(rows) = place(bottom, float: true, clearance: lead, block(width: 100%, {
  set block(above: 0pt, below: 0pt)
  foot-line(look.foot.outerRuleMm)
  for (index, row) in rows.enumerate() {
    if index > 0 { foot-line(look.foot.innerRuleMm) }
    foot-row(row)
  }
  place(bottom, foot-line(look.foot.outerRuleMm))
}))

#let page-number = context {
  let number = counter(page).get().first()
  let size = look.foot.numberSizePt * 1pt
  let side = if calc.odd(number) { right } else { left }
  let shift = if calc.odd(number) { -size } else { size }
  place(top + side, dx: shift, dy: look.foot.numberGapMm * 1mm, text(
    font: look.cuts.songti.families,
    size: size,
    top-edge: 0.38em,
    bottom-edge: 0.38em,
  )[— #number —])
}

#set document(title: galley.title, author: galley.author)
#set page(
  width: page-size.width * 1mm,
  height: page-size.height * 1mm,
  margin: (
    top: page-size.top * 1mm,
    bottom: page-size.bottom * 1mm,
    left: page-size.left * 1mm,
    right: page-size.right * 1mm,
  ),
  footer-descent: 0pt,
)
#set text(lang: "zh", region: "CN", cjk-latin-spacing: none, hyphenate: false)
#set par(leading: lead, spacing: lead, linebreaks: "simple")
#set block(spacing: lead)
#show heading: it => par(first-line-indent: (amount: 2 * cell, all: true), it.body)

#if galley.cover.len() > 0 {
  for it in galley.cover { set-block(it) }
  pagebreak()
  counter(page).update(1)
}
#set page(footer: page-number)
#for it in galley.blocks { set-block(it) }
#if galley.foot.len() > 0 { set-foot(galley.foot) }
`
