export function RoadmapView() {
  return null
}
