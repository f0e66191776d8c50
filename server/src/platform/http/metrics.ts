/** Counts for `/metrics` in the Prometheus text format. Operations and status codes only, never who called. */
export type Metrics = {
  readonly observe: (operation: string, status: number, milliseconds: number) => void
  readonly text: (extra: Readonly<Record<string, number>>) => string
}

const BUCKETS = [5, 10, 25, 50, 100, 250, 500, 1000, 2500, 5000]
type Series = { count: number; sum: number; buckets: number[] }

export function createMetrics(): Metrics {
  const requests = new Map<string, number>()
  const durations = new Map<string, Series>()
  return {
    observe: (operation, status, milliseconds) => {
      const key = `operation="${operation}",status="${String(status)}"`
      requests.set(key, (requests.get(key) ?? 0) + 1)
      const series = durations.get(operation) ?? { count: 0, sum: 0, buckets: BUCKETS.map(() => 0) }
      series.count += 1
      series.sum += milliseconds
      series.buckets = series.buckets.map(
        (count, index) => count + (milliseconds <= (BUCKETS[index] ?? Infinity) ? 1 : 0),
      )
      durations.set(operation, series)
    },
    text: (extra) =>
      [
        '# TYPE hepai_requests_total counter',
        ...[...requests].map(([labels, count]) => `hepai_requests_total{${labels}} ${String(count)}`),
        '# TYPE hepai_request_milliseconds histogram',
        ...[...durations].flatMap(([operation, series]) => histogram(operation, series)),
        ...Object.entries(extra).flatMap(([name, value]) => [`# TYPE ${name} gauge`, `${name} ${String(value)}`]),
        '',
      ].join('\n'),
  }
}

const histogram = (operation: string, series: Series): readonly string[] => [
  ...series.buckets.map(
    (count, index) =>
      `hepai_request_milliseconds_bucket{operation="${operation}",le="${String(BUCKETS[index])}"} ${String(count)}`,
  ),
  `hepai_request_milliseconds_bucket{operation="${operation}",le="+Inf"} ${String(series.count)}`,
  `hepai_request_milliseconds_sum{operation="${operation}"} ${series.sum.toFixed(1)}`,
  `hepai_request_milliseconds_count{operation="${operation}"} ${String(series.count)}`,
]
